package vn.danvan.recognitionservice.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.round.RoundFacts;

/** A model's recognition at one level, granted by an issued decision. */
@Entity
@Table(name = "recognition")
class Recognition extends Aggregate {

  static final String TYPE = "Recognition";

  @Enumerated(EnumType.STRING)
  private RecognitionState state;

  @Column(name = "model_id")
  private UUID modelId;

  private String level;

  @Column(name = "authority_id")
  private UUID authorityId;

  @Column(name = "round_id")
  private UUID roundId;

  @Column(name = "round_year")
  private int roundYear;

  @Column(name = "nomination_id")
  private UUID nominationId;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "owner_unit_id")
  private UUID ownerUnitId;

  @Column(name = "owner_kind")
  private String ownerKind;

  @Column(name = "field_code")
  private String fieldCode;

  @Column(name = "nominating_unit_id")
  private UUID nominatingUnitId;

  @Column(name = "province_id")
  private UUID provinceId;

  @Column(name = "own_level")
  private boolean ownLevel;

  @Column(name = "ended_by_id")
  private UUID endedById;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  protected Recognition() {}

  private Recognition(UUID id) {
    super(id);
  }

  /**
   * Grants what an issued decision says of one approved nomination.
   *
   * @see "docs/rules.md: R-DEC-04 (one decision recognizes a nomination)"
   */
  static Recognition grant(Decision decision, RoundFacts round, Nominations.Facts nomination) {
    var recognition = new Recognition(Ids.next());
    recognition.state = RecognitionState.IN_FORCE;
    recognition.modelId = nomination.modelId();
    recognition.level = round.level();
    recognition.authorityId = round.authorityId();
    recognition.roundId = round.id();
    recognition.roundYear = round.year();
    recognition.nominationId = nomination.id();
    recognition.decisionId = decision.id();
    recognition.decisionNumber = decision.number();
    recognition.decidedOn = decision.decidedOn();
    recognition.ownerUnitId = nomination.ownerUnitId();
    recognition.ownerKind = nomination.ownerKind();
    recognition.fieldCode = nomination.fieldCode();
    recognition.nominatingUnitId = nomination.nominatingUnitId();
    recognition.provinceId = nomination.provinceId();
    recognition.ownLevel = nomination.ownLevel();
    recognition.raiseVersion();
    return recognition;
  }

  RecognitionEvent granted() {
    return new RecognitionEvent.ModelRecognized(data());
  }

  /**
   * Ends it by an issued decision, whose guards have passed; it stays in the history.
   *
   * @see "docs/rules.md: R-DEC-05 (only a further decision ends a recognition)"
   */
  RecognitionEvent end(Decision decision) {
    endedById = decision.id();
    endedOn = decision.decidedOn();
    raiseVersion();
    return switch (decision.kind()) {
      case REVOCATION -> {
        state = RecognitionState.REVOKED;
        yield new RecognitionEvent.RecognitionRevoked(data());
      }
      case SUPERSESSION -> {
        state = RecognitionState.SUPERSEDED;
        yield new RecognitionEvent.RecognitionSuperseded(data());
      }
      case RECOGNITION -> throw new IllegalStateException("A recognition ends nothing");
    };
  }

  /** Takes over how the number of its decision is spelled. */
  RecognitionEvent correct(String number) {
    decisionNumber = number;
    raiseVersion();
    return new RecognitionEvent.RecognitionCorrected(data());
  }

  RecognitionState state() {
    return state;
  }

  UUID nominationId() {
    return nominationId;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  RecognitionData data() {
    return new RecognitionData(
        id(),
        version(),
        state,
        modelId,
        level,
        authorityId,
        roundId,
        roundYear,
        nominationId,
        decisionId,
        decisionNumber,
        decidedOn,
        ownerUnitId,
        ownerKind,
        fieldCode,
        nominatingUnitId,
        ownLevel,
        endedById,
        endedOn);
  }
}
