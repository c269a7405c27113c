package vn.danvan.recognitionservice.commendation;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.recognitionservice.round.ActOrder;

/**
 * Merit in the movement that an authority of the State commends, beside the Party's recognition.
 */
@Entity
@Table(name = "commendation")
class Commendation extends Aggregate {

  static final String TYPE = "Commendation";

  private static final Phrase NO_FORM =
      new Phrase(
          "Ngày {0} không có hình thức khen thưởng {1} ở cấp của {2}.",
          "On {0} there is no form {1} at the level of {2}.");
  private static final Phrase NOT_ITS_AUTHORITY =
      new Phrase("{0} không có thẩm quyền tặng hình thức này.", "{0} does not award this form.");
  private static final Phrase NOT_FOR_RECIPIENT =
      new Phrase(
          "Hình thức này không dành cho đối tượng {0}.", "This form is not for recipients {0}.");
  private static final Phrase NAME_NEEDED =
      new Phrase("Cá nhân phải có họ tên.", "An individual needs a name.");
  private static final Phrase POSITION_OF_PERSON =
      new Phrase("Chỉ cá nhân mới có chức danh.", "Only an individual has a position.");
  private static final Phrase UNIT_NOT_VALID =
      new Phrase(
          "Đơn vị {0} không tồn tại trong các năm của thành tích.",
          "The unit {0} did not exist in the years of the merit.");
  private static final Phrase YEARS_TURNED =
      new Phrase(
          "Năm cuối ({0}) trước năm đầu ({1}).", "The last year ({0}) is before the first ({1}).");
  private static final Phrase YEARS_AHEAD =
      new Phrase(
          "Năm cuối của thành tích ({0}) sau năm {1}.",
          "The last year of the merit ({0}) is after {1}.");
  private static final Phrase NO_PERSON =
      new Phrase(
          "Chỉ tên của cá nhân mới cần đồng ý công khai.",
          "Only an individual's name is published by consent.");
  private static final Phrase AS_IT_IS =
      new Phrase("Tên đã ở trạng thái này.", "The name is as wanted already.");

  @Enumerated(EnumType.STRING)
  private CommendationState state;

  @Column(name = "form_code")
  private String formCode;

  private String level;

  @Column(name = "issuer_id")
  private UUID issuerId;

  @Column(name = "proposing_unit_id")
  private UUID proposingUnitId;

  @Column(name = "province_id")
  private UUID provinceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "recipient_kind")
  private RecipientKind recipientKind;

  @Column(name = "recipient_unit_id")
  private UUID recipientUnitId;

  @Column(name = "recipient_name")
  private String recipientName;

  @Column(name = "recipient_position")
  private String recipientPosition;

  @Column(name = "recipient_key")
  private String recipientKey;

  @Column(name = "name_published_on")
  private LocalDate namePublishedOn;

  @Column(name = "from_year")
  private int fromYear;

  @Column(name = "to_year")
  private int toYear;

  @Column(name = "model_id")
  private UUID modelId;

  private String merit;

  @Column(name = "proceedings_pending")
  private boolean proceedingsPending;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "last_act_on")
  private LocalDate lastActOn;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_year")
  private Integer decidedYear;

  @Column(name = "revoked_by_id")
  private UUID revokedById;

  @Column(name = "revoked_on")
  private LocalDate revokedOn;

  @Column(name = "verification_code")
  private String verificationCode;

  protected Commendation() {}

  private Commendation(UUID id) {
    super(id);
  }

  /**
   * What a commendation is drafted with.
   *
   * @param authority the unit whose head is to award it, as it was on the day
   * @param form of the authority's level on the day; null if there is none
   * @param recipientValid whether the recipient's unit existed on some day of the merit's years
   * @param drafter account of the drafter
   */
  record Draft(
      String formCode,
      Authority authority,
      CommendationForm form,
      UUID proposingUnit,
      UUID province,
      Recipient recipient,
      boolean recipientValid,
      int fromYear,
      int toYear,
      UUID model,
      String merit,
      boolean proceedingsPending,
      String drafter) {}

  /** A unit whose head awards commendations. */
  record Authority(UUID id, String name, String kind, String level) {}

  /**
   * Drafts a commendation.
   *
   * @param on day of the draft (Vietnam time)
   * @throws vn.danvan.platform.problem.DomainException 422 with all failed guards: {@code
   *     form-not-valid}, {@code issuer-not-authority}, {@code recipient-not-eligible}, {@code
   *     name-missing}, {@code position-of-collective}, {@code unit-not-valid}, {@code
   *     years-turned}, {@code years-ahead}
   * @see "docs/rules.md: R-COM-01 (forms), R-COM-02 (authority, recipient), R-COM-03 (names)"
   */
  static Commendation draft(Draft draft, LocalDate on, Guards guards) {
    checkForm(draft, on, guards);
    checkRecipient(draft, guards);
    checkYears(draft.fromYear(), draft.toYear(), on, guards);
    guards.pass();
    var commendation = new Commendation(Ids.next());
    commendation.state = CommendationState.DRAFT;
    commendation.formCode = draft.formCode();
    commendation.level = draft.authority().level();
    commendation.issuerId = draft.authority().id();
    commendation.proposingUnitId = draft.proposingUnit();
    commendation.provinceId = draft.province();
    commendation.recipientKind = draft.recipient().kind();
    commendation.recipientUnitId = draft.recipient().unit();
    commendation.recipientName = draft.recipient().name();
    commendation.recipientPosition = draft.recipient().position();
    commendation.recipientKey = draft.recipient().key();
    commendation.fromYear = draft.fromYear();
    commendation.toYear = draft.toYear();
    commendation.modelId = draft.model();
    commendation.merit = draft.merit();
    commendation.proceedingsPending = draft.proceedingsPending();
    commendation.draftedBy = draft.drafter();
    commendation.done(on);
    return commendation;
  }

  private static void checkForm(Draft draft, LocalDate on, Guards guards) {
    var form = draft.form();
    var authority = draft.authority();
    if (!guards.check(
        form != null,
        "/form",
        "form-not-valid",
        "R-COM-01",
        NO_FORM,
        on,
        draft.formCode(),
        authority.name())) {
      return;
    }
    guards.check(
        form.authorityKinds().contains(authority.kind()),
        "/issuer",
        "issuer-not-authority",
        "R-COM-02",
        NOT_ITS_AUTHORITY,
        authority.name());
    guards.check(
        form.recipients().contains(draft.recipient().kind()),
        "/recipient/kind",
        "recipient-not-eligible",
        "R-COM-01",
        NOT_FOR_RECIPIENT,
        draft.recipient().kind());
  }

  private static void checkRecipient(Draft draft, Guards guards) {
    var recipient = draft.recipient();
    guards.check(
        recipient.kind() == RecipientKind.COLLECTIVE || recipient.name() != null,
        "/recipient/name",
        "name-missing",
        "R-COM-02",
        NAME_NEEDED);
    guards.check(
        recipient.kind() == RecipientKind.INDIVIDUAL || recipient.position() == null,
        "/recipient/position",
        "position-of-collective",
        "R-COM-02",
        POSITION_OF_PERSON);
    guards.check(
        draft.recipientValid(),
        "/recipient/unit",
        "unit-not-valid",
        "R-COM-02",
        UNIT_NOT_VALID,
        recipient.unit());
  }

  private static void checkYears(int from, int to, LocalDate on, Guards guards) {
    guards.check(from <= to, "/toYear", "years-turned", "R-COM-06", YEARS_TURNED, to, from);
    guards.check(
        to <= on.getYear(), "/toYear", "years-ahead", "R-COM-06", YEARS_AHEAD, to, on.getYear());
  }

  CommendationEvent drafted() {
    return new CommendationEvent.CommendationDrafted(data());
  }

  /**
   * Records what the proposing unit declares of proceedings against the recipient.
   *
   * @param pending discipline, inspection or a verification is pending
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless DRAFT
   * @see "docs/rules.md: R-COM-05 (none while proceedings are pending)"
   */
  CommendationEvent declare(boolean pending, LocalDate on, Guards guards) {
    require(CommendationState.DRAFT, "declaration");
    ActOrder.check(on, lastActOn, guards);
    guards.pass();
    proceedingsPending = pending;
    done(on);
    return new CommendationEvent.CommendationDeclared(data());
  }

  /**
   * Takes back what was not awarded yet.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless DRAFT
   */
  CommendationEvent withdraw(LocalDate on, Guards guards) {
    require(CommendationState.DRAFT, "withdrawal");
    ActOrder.check(on, lastActOn, guards);
    guards.pass();
    state = CommendationState.WITHDRAWN;
    done(on);
    return new CommendationEvent.CommendationWithdrawn(data());
  }

  /** Awards it by an issued decision, whose guards have passed. */
  CommendationEvent award(CommendationDecision decision, String code, LocalDate on) {
    require(CommendationState.DRAFT, "award");
    state = CommendationState.AWARDED;
    decisionId = decision.id();
    decisionNumber = decision.number();
    decidedOn = decision.decidedOn();
    decidedYear = decidedOn.getYear();
    verificationCode = code;
    done(on);
    return new CommendationEvent.CommendationAwarded(data());
  }

  /** Revokes it by an issued decision, whose guards have passed; the award stays in its history. */
  CommendationEvent revoke(CommendationDecision decision, LocalDate on) {
    require(CommendationState.AWARDED, "revocation");
    state = CommendationState.REVOKED;
    revokedById = decision.id();
    revokedOn = decision.decidedOn();
    done(on);
    return new CommendationEvent.CommendationRevoked(data());
  }

  /**
   * Publishes an individual's name by that person's consent, or hides it again when the consent is
   * taken back.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless AWARDED;
   *     422 {@code no-name-to-publish}, {@code unchanged}
   * @see "docs/rules.md: R-COM-03 (names by consent)"
   */
  CommendationEvent publishName(boolean published, LocalDate on, Guards guards) {
    require(CommendationState.AWARDED, "name-publication");
    ActOrder.check(on, lastActOn, guards);
    if (guards.check(
        recipientKind == RecipientKind.INDIVIDUAL,
        "",
        "no-name-to-publish",
        "R-COM-03",
        NO_PERSON)) {
      guards.check(published != isNamePublished(), "/published", "unchanged", "R-COM-03", AS_IT_IS);
    }
    guards.pass();
    namePublishedOn = published ? on : null;
    done(on);
    return published
        ? new CommendationEvent.CommendedNamePublished(data())
        : new CommendationEvent.CommendedNameHidden(data());
  }

  private void require(CommendationState wanted, String act) {
    if (state != wanted) {
      throw ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private void done(LocalDate on) {
    lastActOn = on;
    raiseVersion();
  }

  CommendationData data() {
    return new CommendationData(
        id(),
        version(),
        state,
        formCode,
        level,
        issuerId,
        proposingUnitId,
        recipientKind,
        recipientUnitId,
        fromYear,
        toYear,
        modelId,
        isNamePublished(),
        decisionId,
        decisionNumber,
        decidedOn,
        revokedOn);
  }

  private boolean isNamePublished() {
    return namePublishedOn != null;
  }

  /**
   * Name of the group or person.
   *
   * @param entitled whether the reader works with the commendation; others see what is published
   */
  String recipientName(boolean entitled) {
    return entitled || recipientKind == RecipientKind.COLLECTIVE || isNamePublished()
        ? recipientName
        : null;
  }

  /** A person's position, as {@link #recipientName(boolean)}. */
  String recipientPosition(boolean entitled) {
    return entitled || isNamePublished() ? recipientPosition : null;
  }

  boolean wasDraftedBy(String account) {
    return account.equals(draftedBy);
  }

  CommendationState state() {
    return state;
  }

  boolean proceedingsPending() {
    return proceedingsPending;
  }

  String merit() {
    return merit;
  }

  LocalDate lastActOn() {
    return lastActOn;
  }

  LocalDate namePublishedOn() {
    return namePublishedOn;
  }

  UUID issuerId() {
    return issuerId;
  }

  UUID proposingUnitId() {
    return proposingUnitId;
  }

  String verificationCode() {
    return verificationCode;
  }
}
