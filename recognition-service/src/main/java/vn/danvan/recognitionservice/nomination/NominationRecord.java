package vn.danvan.recognitionservice.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;

/** What is stored of a nomination; only {@link Nomination} changes it. */
@MappedSuperclass
abstract class NominationRecord extends Aggregate {

  @Enumerated(EnumType.STRING)
  protected NominationState state;

  @Column(name = "round_id")
  protected UUID roundId;

  @Column(name = "round_year")
  protected int roundYear;

  protected String level;

  @Column(name = "authority_id")
  protected UUID authorityId;

  @Column(name = "model_id")
  protected UUID modelId;

  @Column(name = "owner_unit_id")
  protected UUID ownerUnitId;

  @Column(name = "owner_kind")
  protected String ownerKind;

  @Column(name = "field_code")
  protected String fieldCode;

  @Column(name = "nominating_unit_id")
  protected UUID nominatingUnitId;

  @Column(name = "province_id")
  protected UUID provinceId;

  @Column(name = "own_level")
  protected boolean ownLevel;

  @Column(name = "own_score")
  protected Integer ownScore;

  @Column(name = "submitted_on")
  protected LocalDate submittedOn;

  @Column(name = "decided_on")
  protected LocalDate decidedOn;

  @Column(name = "votes_for")
  protected Integer votesFor;

  @Column(name = "votes_cast")
  protected Integer votesCast;

  protected Integer members;

  @Column(name = "last_act_on")
  protected LocalDate lastActOn;

  @Column(name = "proceedings_pending")
  protected Boolean proceedingsPending;

  @Column(name = "declared_by_authority")
  protected boolean declaredByAuthority;

  @Column(name = "last_reason")
  protected String lastReason;

  protected NominationRecord() {}

  protected NominationRecord(UUID id) {
    super(id);
  }

  NominationData data() {
    return new NominationData(
        id(),
        version(),
        state,
        roundId,
        roundYear,
        level,
        authorityId,
        modelId,
        ownerUnitId,
        ownerKind,
        fieldCode,
        nominatingUnitId,
        ownLevel,
        submittedOn,
        decidedOn,
        votesFor,
        votesCast);
  }

  Nominations.Facts facts() {
    return new Nominations.Facts(
        id(),
        state,
        roundId,
        modelId,
        ownerUnitId,
        ownerKind,
        fieldCode,
        nominatingUnitId,
        provinceId,
        ownLevel,
        decidedOn);
  }

  NominationState state() {
    return state;
  }

  UUID roundId() {
    return roundId;
  }

  UUID modelId() {
    return modelId;
  }

  UUID ownerUnitId() {
    return ownerUnitId;
  }

  String ownerKind() {
    return ownerKind;
  }

  String fieldCode() {
    return fieldCode;
  }

  UUID nominatingUnitId() {
    return nominatingUnitId;
  }

  boolean ownLevel() {
    return ownLevel;
  }

  Integer ownScore() {
    return ownScore;
  }

  LocalDate submittedOn() {
    return submittedOn;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  Integer votesFor() {
    return votesFor;
  }

  Integer votesCast() {
    return votesCast;
  }

  Integer members() {
    return members;
  }

  /** Null while nothing was declared. */
  Boolean proceedingsPending() {
    return proceedingsPending;
  }

  /** Why it was returned, refused or withdrawn last. */
  String lastReason() {
    return lastReason;
  }
}
