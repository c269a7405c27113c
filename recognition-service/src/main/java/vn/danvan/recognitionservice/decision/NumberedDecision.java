package vn.danvan.recognitionservice.decision;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.recognitionservice.round.ActOrder;

/**
 * What decisions have in common, whatever they decide on: a number, a date, and a life from the
 * draft over the signature of another person to the issue, or to being cancelled before it.
 *
 * @see "docs/rules.md: R-DEC-02 (signature), R-DEC-06 (spelling), R-DEC-07 (cancelling)"
 */
@MappedSuperclass
public abstract class NumberedDecision extends Aggregate {

  private static final Phrase SAME_PERSON =
      new Phrase(
          "Người ký phải khác người soạn thảo.",
          "The signer must be another person than the drafter.");
  private static final Phrase ANOTHER_NUMBER =
      new Phrase(
          "Chỉ được đính chính cách viết, không được đổi số quyết định.",
          "Only the spelling is corrected, not the number itself.");
  private static final Phrase SPELLED_SO =
      new Phrase("Số quyết định đã được viết như vậy.", "The number is spelled so already.");
  private static final Phrase SAME_CORRECTOR =
      new Phrase(
          "Người xác nhận phải khác người đề nghị đính chính.",
          "A correction is confirmed by another person than the one who proposed it.");
  private static final Phrase NOT_PROPOSED =
      new Phrase("Đề nghị đính chính là {0}.", "The spelling proposed is {0}.");

  @Enumerated(EnumType.STRING)
  private DecisionState state;

  @Column(name = "issuer_id")
  private UUID issuerId;

  @Column(name = "province_id")
  private UUID provinceId;

  private String number;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_year")
  private int decidedYear;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "signed_by")
  private String signedBy;

  @Column(name = "proposed_number")
  private String proposedNumber;

  @Column(name = "proposed_by")
  private String proposedBy;

  protected NumberedDecision() {}

  /**
   * @param date the decision's date
   * @param drafter account of the drafter
   */
  protected NumberedDecision(
      UUID id, UUID issuer, UUID province, String number, LocalDate date, String drafter) {
    super(id);
    this.state = DecisionState.DRAFT;
    this.issuerId = issuer;
    this.provinceId = province;
    this.number = number;
    this.decidedOn = date;
    this.decidedYear = date.getYear();
    this.draftedBy = drafter;
  }

  /**
   * @param drafter whether the signer is one of those who drafted
   * @param rule the rule that forbids that
   * @throws DomainException {@code illegal-transition} unless DRAFT; 422 {@code same-person}
   */
  protected void sign(String signer, boolean drafter, String rule, Guards guards) {
    require(DecisionState.DRAFT, "signature");
    guards.check(!drafter, "", "same-person", rule, SAME_PERSON);
    guards.pass();
    state = DecisionState.SIGNED;
    signedBy = signer;
    raiseVersion();
  }

  /**
   * @throws DomainException {@code illegal-transition} unless SIGNED
   */
  protected void requireSigned() {
    require(DecisionState.SIGNED, "issue");
  }

  /** Issues what is signed and whose guards have passed. */
  protected void issued() {
    state = DecisionState.ISSUED;
    raiseVersion();
  }

  /**
   * Gives up what was not issued; its items are free again.
   *
   * @throws DomainException {@code illegal-transition} unless DRAFT or SIGNED
   */
  protected void giveUp(Guards guards) {
    if (state != DecisionState.DRAFT && state != DecisionState.SIGNED) {
      throw ILLEGAL_TRANSITION.because("cancellation", state);
    }
    guards.pass();
    state = DecisionState.CANCELLED;
    raiseVersion();
  }

  /** Whether the number is used up for good: it stands in the register from the signature on. */
  public boolean isRegistered() {
    return signedBy != null;
  }

  /**
   * Proposes how the number is spelled; a later proposal takes the place of an earlier one.
   *
   * @param spelled the same number, as it should be written
   * @param proposer account of whoever proposes
   * @throws DomainException {@code illegal-transition} unless ISSUED; 422 {@code another-number},
   *     {@code unchanged}
   */
  protected void propose(String spelled, String proposer, LocalDate on, Guards guards) {
    require(DecisionState.ISSUED, "corrections");
    if (guards.check(
        DecisionNumbers.key(spelled).equals(DecisionNumbers.key(number)),
        "/number",
        "another-number",
        "R-DEC-06",
        ANOTHER_NUMBER)) {
      guards.check(!spelled.equals(number), "/number", "unchanged", "R-DEC-06", SPELLED_SO);
    }
    ActOrder.check(on, decidedOn, guards);
    guards.pass();
    proposedNumber = spelled;
    proposedBy = proposer;
    raiseVersion();
  }

  /**
   * Spells the number as it was proposed.
   *
   * @param spelled the spelling that is confirmed
   * @param confirmer account of whoever confirms
   * @throws DomainException {@code illegal-transition} unless a correction is proposed; 422 {@code
   *     same-person}, {@code not-proposed}
   */
  protected void confirm(String spelled, String confirmer, LocalDate on, Guards guards) {
    if (proposedNumber == null) {
      throw ILLEGAL_TRANSITION.because("confirmations", state);
    }
    guards.check(
        spelled.equals(proposedNumber),
        "/number",
        "not-proposed",
        "R-DEC-06",
        NOT_PROPOSED,
        proposedNumber);
    guards.check(!confirmer.equals(proposedBy), "", "same-person", "R-DEC-06", SAME_CORRECTOR);
    ActOrder.check(on, decidedOn, guards);
    guards.pass();
    number = proposedNumber;
    proposedNumber = null;
    proposedBy = null;
    raiseVersion();
  }

  private void require(DecisionState wanted, String act) {
    if (state != wanted) {
      throw ILLEGAL_TRANSITION.because(act, state);
    }
  }

  public boolean wasDraftedBy(String account) {
    return account.equals(draftedBy);
  }

  /** Whether the account proposed the correction that waits for its confirmation. */
  boolean wasProposedBy(String account) {
    return account.equals(proposedBy);
  }

  public DecisionState state() {
    return state;
  }

  public UUID issuerId() {
    return issuerId;
  }

  public String number() {
    return number;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  /**
   * How the number is to be spelled once another person has confirmed it; null if nothing waits.
   */
  public String proposedNumber() {
    return proposedNumber;
  }
}
