package vn.danvan.recognitionservice.movementreview;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.recognitionservice.round.ActOrder;

/** A conference that looks back on some years of the movement. */
@Entity
class MovementReview extends Aggregate {

  static final String TYPE = "MovementReview";

  private static final Set<MovementReviewState> AHEAD =
      EnumSet.of(MovementReviewState.PLANNED, MovementReviewState.CONVENED);

  @Enumerated(EnumType.STRING)
  private MovementReviewState state;

  @Enumerated(EnumType.STRING)
  private MovementReviewKind kind;

  private UUID authorityId;
  private UUID provinceId;
  private int fromYear;
  private int toYear;
  private String title;
  private LocalDate heldOn;
  private String place;
  private LocalDate lastActOn;

  @ElementCollection
  @CollectionTable(
      name = "movement_review_directive",
      joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<ReviewedDirective> directives = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "movement_review_delegates",
      joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<DelegateGroup> delegates = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "movement_review_speech", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<ReviewSpeech> speeches = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "movement_review_model", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  @Column(name = "model_id")
  @BatchSize(size = 200)
  private List<UUID> modelIds = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "movement_review_collective",
      joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  @Column(name = "unit_id")
  @BatchSize(size = 200)
  private List<UUID> collectiveIds = new ArrayList<>();

  /** In no order: the database lets each be handed over once. */
  @ElementCollection
  @CollectionTable(
      name = "movement_review_commendation",
      joinColumns = @JoinColumn(name = "review_id"))
  @Column(name = "commendation_id")
  @BatchSize(size = 200)
  private Set<UUID> commendationIds = new HashSet<>();

  protected MovementReview() {}

  private MovementReview(UUID id) {
    super(id);
  }

  /**
   * What a review is planned with.
   *
   * @param heldOn day of the conference
   */
  record Plan(
      MovementReviewKind kind,
      UUID authority,
      UUID province,
      int fromYear,
      int toYear,
      String title,
      LocalDate heldOn,
      String place) {}

  /**
   * Plans a review.
   *
   * @throws vn.danvan.platform.problem.DomainException 422 with all failed guards: {@code
   *     period-reversed}, {@code year-not-begun}, {@code held-before-plan}
   * @see "docs/rules.md: R-MRV-01 (period and day)"
   */
  static MovementReview plan(Plan plan, LocalDate on, Guards guards) {
    MovementReviewGuards.checkPeriod(plan.fromYear(), plan.toYear(), plan.heldOn(), on, guards);
    guards.pass();
    var review = new MovementReview(Ids.next());
    review.state = MovementReviewState.PLANNED;
    review.kind = plan.kind();
    review.authorityId = plan.authority();
    review.provinceId = plan.province();
    review.fromYear = plan.fromYear();
    review.toYear = plan.toYear();
    review.title = plan.title();
    review.heldOn = plan.heldOn();
    review.place = plan.place();
    review.done(on);
    return review;
  }

  MovementReviewEvent planned() {
    return new MovementReviewEvent.MovementReviewPlanned(data());
  }

  /**
   * Sets what the review is made of, instead of what it was before, until it is held.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} once it was held
   *     or called off; 422 with all failed guards of {@link MovementReviewGuards}
   * @see "docs/rules.md: R-MRV-02 (content), R-MRV-03 (selection), R-MRV-04 (commendations)"
   */
  MovementReviewEvent prepare(
      MovementReviewContent content,
      MovementReviewContent.Known known,
      LocalDate on,
      Guards guards) {
    require(AHEAD, "content");
    MovementReviewGuards.checkContent(content, known, this, guards);
    pass(on, guards);
    replace(directives, content.directives());
    replace(delegates, content.delegates());
    replace(speeches, content.speeches());
    replace(modelIds, content.models());
    replace(collectiveIds, content.collectives());
    commendationIds.retainAll(content.commendations());
    commendationIds.addAll(content.commendations());
    done(on);
    return new MovementReviewEvent.MovementReviewPrepared(data());
  }

  /**
   * Convenes it.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless PLANNED;
   *     422 {@code delegates-missing}, {@code speeches-missing}
   * @see "docs/rules.md: R-MRV-05 (convocation by the head)"
   */
  MovementReviewEvent convene(LocalDate on, Guards guards) {
    require(EnumSet.of(MovementReviewState.PLANNED), "convocation");
    MovementReviewGuards.checkConvocation(delegates.size(), speeches.size(), guards);
    pass(on, guards);
    state = MovementReviewState.CONVENED;
    done(on);
    return new MovementReviewEvent.MovementReviewConvened(data());
  }

  /**
   * Records that it was held, on its day or later.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless CONVENED;
   *     422 {@code before-last-act} before its day, {@code not-awarded}
   * @see "docs/rules.md: R-MRV-04 (commendations)"
   */
  MovementReviewEvent hold(MovementReviewContent.Known known, LocalDate on, Guards guards) {
    require(EnumSet.of(MovementReviewState.CONVENED), "holding");
    MovementReviewGuards.checkCommendations(content().commendations(), known, heldOn, guards);
    pass(on.isBefore(heldOn) ? heldOn : lastActOn, on, guards);
    state = MovementReviewState.HELD;
    done(on);
    return new MovementReviewEvent.MovementReviewHeld(data());
  }

  /**
   * Calls it off; what it would have handed over is free for another one.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} once it was held
   *     or called off
   */
  MovementReviewEvent cancel(LocalDate on, Guards guards) {
    require(AHEAD, "cancellation");
    pass(on, guards);
    state = MovementReviewState.CANCELLED;
    commendationIds.clear();
    done(on);
    return new MovementReviewEvent.MovementReviewCancelled(data());
  }

  private static <T> void replace(List<T> present, List<T> wanted) {
    present.clear();
    present.addAll(wanted);
  }

  private void pass(LocalDate on, Guards guards) {
    pass(lastActOn, on, guards);
  }

  private static void pass(LocalDate earliest, LocalDate on, Guards guards) {
    ActOrder.check(on, earliest, guards);
    guards.pass();
  }

  private void require(Set<MovementReviewState> wanted, String act) {
    if (!wanted.contains(state)) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  private MovementReviewData data() {
    return new MovementReviewData(
        id(),
        version(),
        state,
        kind,
        authorityId,
        fromYear,
        toYear,
        heldOn,
        directives.size(),
        delegates.stream().mapToInt(DelegateGroup::count).sum(),
        speeches.size(),
        modelIds.size(),
        collectiveIds.size(),
        commendationIds.size());
  }

  /** What it is made of now. */
  MovementReviewContent content() {
    return new MovementReviewContent(
        List.copyOf(directives),
        List.copyOf(delegates),
        List.copyOf(speeches),
        List.copyOf(modelIds),
        List.copyOf(collectiveIds),
        commendationIds.stream().sorted().toList());
  }

  MovementReviewState state() {
    return state;
  }

  MovementReviewKind kind() {
    return kind;
  }

  UUID authorityId() {
    return authorityId;
  }

  int fromYear() {
    return fromYear;
  }

  int toYear() {
    return toYear;
  }

  String title() {
    return title;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  String place() {
    return place;
  }
}
