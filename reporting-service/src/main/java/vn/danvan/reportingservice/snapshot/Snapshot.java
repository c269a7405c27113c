package vn.danvan.reportingservice.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * A report of a unit, frozen: recounted before a second person signs it, never changed afterwards.
 * What turns out wrong is corrected by a further edition.
 */
@Entity
class Snapshot extends Aggregate {

  @Enumerated(EnumType.STRING)
  private SnapshotState state;

  @Column(name = "unit_id")
  private UUID unitId;

  private String report;
  private String period;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private String question;

  @Column(name = "as_of")
  private Instant asOf;

  private String content;
  private int edition;

  @Column(name = "corrects_id")
  private UUID correctsId;

  @Column(name = "prepared_by")
  private String preparedBy;

  @Column(name = "prepared_on")
  private LocalDate preparedOn;

  @Column(name = "checked_on")
  private LocalDate checkedOn;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  @Column(name = "chain_position")
  private Integer chainPosition;

  @Column(name = "previous_sha256")
  private String previousSha256;

  private String sha256;
  private String file;

  protected Snapshot() {}

  private Snapshot(UUID id) {
    super(id);
  }

  /**
   * Prepares a snapshot, which is to be recounted then.
   *
   * @param question canonical JSON of what was asked
   * @param before the edition that it corrects; null if there is none
   * @param by account of who prepares it
   * @throws vn.danvan.platform.problem.DomainException {@code report-not-complete}, {@code
   *     identity-broken}
   * @see "docs/rules.md: R-REP-12 (snapshots)"
   */
  static Snapshot prepare(
      UUID id,
      String report,
      String period,
      String question,
      FrozenReports.Answer answer,
      Snapshot before,
      String by,
      LocalDate on) {
    requireSound(answer);
    var snapshot = new Snapshot(id);
    snapshot.state = SnapshotState.PREPARED;
    snapshot.unitId = answer.unitId();
    snapshot.report = report;
    snapshot.period = period;
    snapshot.firstDay = answer.from();
    snapshot.lastDay = answer.to();
    snapshot.question = question;
    snapshot.asOf = answer.asOf();
    snapshot.content = answer.content();
    snapshot.edition = before == null ? 1 : before.edition + 1;
    snapshot.correctsId = before == null ? null : before.id();
    snapshot.preparedBy = by;
    snapshot.preparedOn = on;
    snapshot.raiseVersion();
    return snapshot;
  }

  private static void requireSound(FrozenReports.Answer answer) {
    if (!answer.complete()) {
      throw SnapshotProblem.NOT_COMPLETE.because();
    }
    if (!answer.broken().isEmpty()) {
      throw SnapshotProblem.IDENTITY_BROKEN.because(String.join(", ", answer.broken()));
    }
  }

  SnapshotEvent prepared() {
    return new SnapshotEvent.SnapshotPrepared(data());
  }

  /**
   * Holds it against a recount as of the same instant.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}, {@code
   *     recount-differs}, {@code report-not-complete}, {@code identity-broken}
   */
  SnapshotEvent check(FrozenReports.Answer recount, LocalDate on, Guards guards) {
    require(SnapshotState.PREPARED, "check");
    guards.pass();
    requireSound(recount);
    if (!recount.content().equals(content)) {
      throw SnapshotProblem.RECOUNT_DIFFERS.because();
    }
    checkedOn = on;
    state = SnapshotState.CHECKED;
    raiseVersion();
    return new SnapshotEvent.SnapshotChecked(data());
  }

  /**
   * Freezes it for ever, chained to what the unit signed before.
   *
   * @param last what the unit signed last; null if this is its first
   * @param corrected the edition that it corrects; null if there is none
   * @param by account of who signs; not who prepared it
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}, {@code
   *     second-person-needed}
   */
  SnapshotEvent sign(Snapshot last, Snapshot corrected, String by, LocalDate on, Guards guards) {
    require(SnapshotState.CHECKED, "signature");
    if (preparedBy.equals(by)) {
      throw SnapshotProblem.SECOND_PERSON_NEEDED.because();
    }
    guards.pass();
    signedOn = on;
    chainPosition = last == null ? 1 : last.chainPosition + 1;
    previousSha256 = last == null ? null : last.sha256;
    var frozen = SnapshotFile.of(this, corrected);
    sha256 = frozen.sha256();
    file = frozen.text();
    state = SnapshotState.SIGNED;
    raiseVersion();
    return new SnapshotEvent.SnapshotSigned(data());
  }

  /**
   * Gives it up before it is signed.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}
   */
  SnapshotEvent cancel(Guards guards) {
    if (!isUnderWay()) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("cancellation", state);
    }
    guards.pass();
    state = SnapshotState.CANCELLED;
    raiseVersion();
    return new SnapshotEvent.SnapshotCancelled(data());
  }

  private void require(SnapshotState wanted, String act) {
    if (state != wanted) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  boolean isUnderWay() {
    return state == SnapshotState.PREPARED || state == SnapshotState.CHECKED;
  }

  boolean isSigned() {
    return state == SnapshotState.SIGNED;
  }

  boolean wasPreparedBy(String account) {
    return preparedBy.equals(account);
  }

  SnapshotState state() {
    return state;
  }

  UUID unitId() {
    return unitId;
  }

  String report() {
    return report;
  }

  String period() {
    return period;
  }

  String question() {
    return question;
  }

  Instant asOf() {
    return asOf;
  }

  String content() {
    return content;
  }

  int edition() {
    return edition;
  }

  UUID correctsId() {
    return correctsId;
  }

  LocalDate preparedOn() {
    return preparedOn;
  }

  LocalDate checkedOn() {
    return checkedOn;
  }

  LocalDate signedOn() {
    return signedOn;
  }

  Integer chainPosition() {
    return chainPosition;
  }

  String previousSha256() {
    return previousSha256;
  }

  String sha256() {
    return sha256;
  }

  String file() {
    return file;
  }

  SnapshotData data() {
    return new SnapshotData(
        id(),
        version(),
        state.name(),
        unitId,
        report,
        firstDay,
        lastDay,
        asOf,
        edition,
        correctsId,
        sha256);
  }
}
