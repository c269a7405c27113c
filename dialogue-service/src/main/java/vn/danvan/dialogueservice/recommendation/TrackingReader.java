package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.flood.SourceLimits;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Recommendations as their senders see them, found by the code alone. Who guesses codes is stopped
 * after a few.
 *
 * @see "docs/rules.md: R-REC-17 (tracking codes)"
 */
@ApplicationScoped
class TrackingReader {

  private static final Set<PrivateText.Kind> ANSWERS =
      EnumSet.of(PrivateText.Kind.ANSWER, PrivateText.Kind.REASON, PrivateText.Kind.COMPETENT_BODY);

  private static final String GUESSES = "tracking-guesses";

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final TrackingCodes codes;
  private final SourceLimits limits;
  private final RequestValidator validator;
  private final UnitDirectory units;
  private final VietnamTime time;
  private final Jdbi jdbi;

  TrackingReader(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      TrackingCodes codes,
      SourceLimits limits,
      RequestValidator validator,
      UnitDirectory units,
      VietnamTime time,
      Jdbi jdbi) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.codes = codes;
    this.limits = limits;
    this.validator = validator;
    this.units = units;
    this.time = time;
    this.jdbi = jdbi;
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} for a code that nobody was
   *     given, {@code rate-limited} after too many of them
   */
  TrackingView find(TrackingRequests.Code request) {
    validator.check(request).pass();
    limits.requireRoom(GUESSES);
    var hash = codes.hash(request.code());
    var found =
        recommendations
            .find("trackingHash", hash)
            .firstResultOptional()
            .filter(one -> MessageDigest.isEqual(one.trackingHash(), hash));
    if (found.isEmpty()) {
      limits.take(GUESSES);
      throw PlatformProblem.UNKNOWN.because();
    }
    var recommendation = found.get();
    return full(recommendation).with(codes.token(recommendation.id(), time.now()));
  }

  /**
   * @param token verified already
   */
  TrackingView read(TrackingToken token) {
    return full(recommendations.read(token.recommendation()));
  }

  private TrackingView full(Recommendation recommendation) {
    return view(recommendation, answer(recommendation, texts.of(recommendation.id())));
  }

  /** Without what was written, as answers to writes show it. */
  TrackingView brief(Recommendation recommendation) {
    return view(recommendation, null);
  }

  private TrackingView view(Recommendation recommendation, TrackingView.Answer answer) {
    var data = recommendation.data();
    return new TrackingView(
        data.id(),
        data.version(),
        data.state(),
        data.kind(),
        units.tree().ref(data.hostUnitId()),
        units.tree().ref(data.ownerUnitId()),
        data.receivedOn(),
        data.dueOn(),
        recommendation.isOverdue(time.today()),
        recommendation.closesOn(),
        data.rating(),
        steps(data.id()),
        answer,
        actions(recommendation),
        null);
  }

  private List<TrackingView.Step> steps(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT event_type, occurred_on FROM journal WHERE aggregate_id = :id"
                        + " ORDER BY version")
                .bind("id", id)
                .map(
                    (row, _) ->
                        step(
                            row.getString("event_type"),
                            row.getObject("occurred_on", LocalDate.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  private static Optional<TrackingView.Step> step(String eventType, LocalDate on) {
    return TrackingStep.of(eventType).map(step -> new TrackingView.Step(step, on));
  }

  private static TrackingView.Answer answer(
      Recommendation recommendation, List<PrivateText> written) {
    var data = recommendation.data();
    var decision = newest(written, PrivateText.Kind.APPEAL_DECISION);
    if (decision.isPresent() && isLast(decision.get(), written)) {
      var decidedOn = data.appealDecidedOn();
      return new TrackingView.Answer(
          decidedOn == null ? data.reopenedOn() : decidedOn, decision.get().text(), null);
    }
    return switch (data.state()) {
      case FORWARDED ->
          new TrackingView.Answer(
              data.forwardedOn(),
              last(written, PrivateText.Kind.REASON),
              last(written, PrivateText.Kind.COMPETENT_BODY));
      case REJECTED ->
          new TrackingView.Answer(data.rejectedOn(), last(written, PrivateText.Kind.REASON), null);
      default ->
          data.answeredOn() == null
              ? null
              : new TrackingView.Answer(
                  data.answeredOn(), last(written, PrivateText.Kind.ANSWER), null);
    };
  }

  private static String last(List<PrivateText> written, PrivateText.Kind kind) {
    return newest(written, kind).map(PrivateText::text).orElse(null);
  }

  private static Optional<PrivateText> newest(List<PrivateText> written, PrivateText.Kind kind) {
    return written.stream()
        .filter(text -> text.kind() == kind)
        .max(Comparator.comparingLong(PrivateText::version));
  }

  /** Whether no answer of another kind came after it. */
  private static boolean isLast(PrivateText decision, List<PrivateText> written) {
    return written.stream()
        .filter(text -> ANSWERS.contains(text.kind()))
        .allMatch(text -> text.version() < decision.version());
  }

  private static List<AllowedAction> actions(Recommendation recommendation) {
    var actions = new ArrayList<AllowedAction>();
    if (recommendation.mayBeRepliedTo()) {
      actions.add(
          action(
              "reply",
              recommendation.replies() >= TrackedRecommendation.MOST_REPLIES,
              RecommendationProblem.REPLIED_TOO_OFTEN));
    }
    if (recommendation.mayBeObjectedTo()) {
      actions.add(
          action(
              "objection",
              recommendation.objectedOn() != null,
              RecommendationProblem.OBJECTED_ALREADY));
    }
    if (recommendation.mayBeAppealed()) {
      actions.add(
          action(
              "appeal",
              recommendation.appealedOn() != null,
              RecommendationProblem.APPEALED_ALREADY));
    }
    if (recommendation.mayBeRated()) {
      actions.add(
          action("rating", recommendation.rating() != null, RecommendationProblem.RATED_ALREADY));
    }
    return actions;
  }

  private static AllowedAction action(String noun, boolean fails, RecommendationProblem problem) {
    return new AllowedAction(
        noun,
        SubmissionView.LOCATION + "/" + noun,
        !fails,
        fails ? List.of(problem.code()) : List.of());
  }
}
