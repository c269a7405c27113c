package vn.danvan.recognitionservice.commendation;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
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

  private static final Phrase SAME_PERSON =
      new Phrase(
          "Người xác nhận phải khác người đề nghị đính chính.",
          "A correction is confirmed by another person than the one who proposed it.");
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

  @Embedded private WordingProposal proposal;

  @Column(name = "verification_code")
  private String verificationCode;

  protected Commendation() {}

  private Commendation(UUID id) {
    super(id);
  }

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
  static Commendation draft(CommendationDraft draft, LocalDate on, Guards guards) {
    draft.check(on, guards);
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

  /** Takes over how the number of its decision is spelled. */
  CommendationEvent correct(String number) {
    decisionNumber = number;
    raiseVersion();
    return new CommendationEvent.CommendationCorrected(data());
  }

  /**
   * Publishes an individual's name by that person's consent, or hides it again when the consent is
   * taken back, which it may be once the commendation is revoked too.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless AWARDED;
   *     422 {@code no-name-to-publish}, {@code unchanged}
   * @see "docs/rules.md: R-COM-03 (names by consent)"
   */
  CommendationEvent publishName(boolean published, LocalDate on, Guards guards) {
    if (published || state != CommendationState.REVOKED) {
      require(CommendationState.AWARDED, "name-publication");
    }
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

  /**
   * Proposes how the certificate is spelled; a later proposal takes the place of an earlier one.
   *
   * @param proposer account of whoever proposes
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless AWARDED;
   *     422 {@code another-text}, {@code unchanged}
   * @see "docs/rules.md: R-COM-11 (only the spelling)"
   */
  CommendationEvent proposeCorrection(
      Wording wording, String proposer, LocalDate on, Guards guards) {
    require(CommendationState.AWARDED, "corrections");
    wording.checkSpelling(wording(), guards);
    ActOrder.check(on, lastActOn, guards);
    guards.pass();
    proposal = WordingProposal.of(wording, proposer);
    done(on);
    return new CommendationEvent.CommendationCorrectionProposed(data());
  }

  /**
   * Spells the certificate as it was proposed.
   *
   * @param confirmer account of the head
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} unless a
   *     correction is proposed; 422 {@code same-person}
   * @see "docs/rules.md: R-COM-11 (confirmed by another person)"
   */
  CommendationEvent confirmCorrection(String confirmer, LocalDate on, Guards guards) {
    if (proposal == null) {
      throw ILLEGAL_TRANSITION.because("confirmations", state);
    }
    require(CommendationState.AWARDED, "confirmations");
    guards.check(!confirmer.equals(proposal.by()), "", "same-person", "R-COM-11", SAME_PERSON);
    ActOrder.check(on, lastActOn, guards);
    guards.pass();
    var corrected = proposal.wording().over(wording());
    recipientName = corrected.name();
    recipientPosition = corrected.position();
    merit = corrected.merit();
    proposal = null;
    done(on);
    return new CommendationEvent.CommendationCorrected(data());
  }

  private Wording wording() {
    return new Wording(recipientName, recipientPosition, merit);
  }

  Optional<WordingProposal> proposal() {
    return Optional.ofNullable(proposal);
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

  boolean isNamePublished() {
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

  Recipient recipient() {
    return new Recipient(recipientKind, recipientUnitId, recipientName, recipientPosition);
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
