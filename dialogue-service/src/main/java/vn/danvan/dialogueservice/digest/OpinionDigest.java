package vn.danvan.dialogueservice.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * What people said to a unit and to all below it in a month: figures, and samples that an officer
 * has chosen and written down without those who said it.
 *
 * @see "docs/rules.md: R-DIG-01 (digests), R-DIG-03 (approval)"
 */
@Entity
@Table(name = "opinion_digest")
class OpinionDigest extends Aggregate {

  @Column(name = "unit_id")
  private UUID unitId;

  private LocalDate month;

  @Enumerated(EnumType.STRING)
  private DigestState state;

  @Column(name = "prepared_by")
  private String preparedBy;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "sample_ids")
  private List<UUID> sampleIds;

  @Column(name = "approved_on")
  private LocalDate approvedOn;

  private String figures;

  protected OpinionDigest() {}

  OpinionDigest(UUID id, UUID unitId, YearMonth month) {
    super(id);
    this.unitId = unitId;
    this.month = month.atDay(1);
  }

  /**
   * Chooses its samples, instead of those before.
   *
   * @param by the account of the officer
   * @param chosen the recommendations they were made of
   */
  OpinionDigestEvent prepare(String by, List<UUID> chosen, Guards guards) {
    if (state == DigestState.APPROVED) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("preparation", state);
    }
    guards.pass();
    preparedBy = by;
    sampleIds = List.copyOf(chosen);
    state = DigestState.PREPARED;
    raiseVersion();
    return new OpinionDigestEvent.OpinionDigestPrepared(data());
  }

  /**
   * Another person signs it once the month is over; from then on it stays.
   *
   * @param by the account of the head
   * @param counted the figures as they are then
   */
  OpinionDigestEvent approve(String by, String counted, LocalDate on, Guards guards) {
    if (state == DigestState.APPROVED) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("approval", state);
    }
    DigestProblem.MONTH_NOT_OVER.unless(on.isAfter(lastDay()), guards, "", lastDay());
    DigestProblem.PREPARED_BY_SAME.unless(!by.equals(preparedBy), guards, "");
    guards.pass();
    figures = counted;
    approvedOn = on;
    state = DigestState.APPROVED;
    raiseVersion();
    return new OpinionDigestEvent.OpinionDigestApproved(data());
  }

  private LocalDate lastDay() {
    return YearMonth.from(month).atEndOfMonth();
  }

  boolean isApproved() {
    return state == DigestState.APPROVED;
  }

  /** The recommendations that its samples were made of, in their order. */
  List<UUID> sampleIds() {
    return sampleIds;
  }

  /** Null until it is approved. */
  String figures() {
    return figures;
  }

  OpinionDigestData data() {
    return new OpinionDigestData(id(), version(), unitId, month, state, sampleIds, approvedOn);
  }
}
