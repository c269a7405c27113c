package vn.danvan.reportingservice.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.text.CanonicalJson;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Prepares, recounts, signs and shows snapshots.
 *
 * @see "docs/rules.md: R-REP-12 (snapshots)"
 */
@ApplicationScoped
class SnapshotService {

  private final SnapshotRepository snapshots;
  private final FrozenReports reports;
  private final SnapshotAccess access;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final JournalReader history;
  private final Jdbi jdbi;
  private final ObjectMapper json;

  SnapshotService(
      SnapshotRepository snapshots,
      FrozenReports reports,
      SnapshotAccess access,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      JournalReader history,
      Jdbi jdbi,
      ObjectMapper json) {
    this.snapshots = snapshots;
    this.reports = reports;
    this.access = access;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.history = history;
    this.jdbi = jdbi;
    this.json = json;
  }

  SnapshotView prepare(PrepareSnapshotRequest request) {
    var caller = access.requirePreparer();
    var guards = validator.check(request);
    guards.pass();
    var unit = units.require("/unit", request.unit()).id();
    access.requireOwnUnit(unit);
    var question = written(request.question(), unit);
    lock(unit);
    if (snapshots.isUnderWay(unit, question)) {
      throw PlatformProblem.DUPLICATE.because(request.report()).at("/report");
    }
    var before = snapshots.lastEdition(unit, question).orElse(null);
    guards.check(
        before == null || (request.reason() != null && !request.reason().isBlank()),
        "/reason",
        "required",
        "R-REP-12",
        SnapshotProblem.REASON_NEEDED);
    var when = occurrences.of(request, unit, guards).noting(request.reason());
    guards.pass();
    var snapshot =
        snapshots.save(
            Snapshot.prepare(
                Ids.next(),
                request.report(),
                request.period(),
                question,
                reports.answer(request.question(), null),
                before,
                caller.subject(),
                when.on()));
    journal.append(snapshot.prepared(), when);
    return view(snapshot);
  }

  /** The question as it is compared: whatever the unit was called, it is its id. */
  private String written(FrozenReports.Question question, UUID unit) {
    try {
      return CanonicalJson.text(
          json.writeValueAsString(
              new FrozenReports.Question(
                  question.report(),
                  unit.toString(),
                  question.period(),
                  question.structure(),
                  question.by(),
                  question.field(),
                  question.level())));
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("A question is made of texts", unserializable);
    }
  }

  private FrozenReports.Question asked(Snapshot snapshot) {
    try {
      return json.readValue(snapshot.question(), FrozenReports.Question.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A snapshot holds its question", broken);
    }
  }

  SnapshotView check(UUID id, SnapshotActRequest request) {
    var snapshot = snapshots.require(id);
    access.requireSight(snapshot);
    access.requireChecker(snapshot.unitId());
    preconditions.match(snapshot.version());
    var guards = validator.check(request);
    var when = occurrences.of(request, snapshot.unitId(), guards);
    var event = snapshot.check(reports.answer(asked(snapshot), snapshot.asOf()), when.on(), guards);
    snapshots.save(snapshot);
    journal.append(event, when);
    return view(snapshot);
  }

  SnapshotView sign(UUID id, SnapshotActRequest request) {
    var head = access.requireHead();
    var snapshot = snapshots.require(id);
    access.requireSight(snapshot);
    access.requireOwnUnit(snapshot.unitId());
    preconditions.match(snapshot.version());
    var guards = validator.check(request);
    var when = occurrences.of(request, snapshot.unitId(), guards);
    lock(snapshot.unitId());
    var corrected = snapshot.correctsId() == null ? null : snapshots.read(snapshot.correctsId());
    var last = snapshots.lastSigned(snapshot.unitId()).orElse(null);
    var event = snapshot.sign(last, corrected, head.subject(), when.on(), guards);
    snapshots.save(snapshot);
    journal.append(event, when);
    return view(snapshot);
  }

  SnapshotView cancel(UUID id, CancelSnapshotRequest request) {
    var snapshot = snapshots.require(id);
    access.requireSight(snapshot);
    access.requireCanceller(snapshot.unitId());
    preconditions.match(snapshot.version());
    var guards = validator.check(request);
    var when = occurrences.of(request, snapshot.unitId(), guards).noting(request.reason());
    var event = snapshot.cancel(guards);
    snapshots.save(snapshot);
    journal.append(event, when);
    return view(snapshot);
  }

  SnapshotView read(UUID id) {
    return view(visible(id));
  }

  List<JournalReader.Entry> history(UUID id) {
    var snapshot = visible(id);
    if (!access.sees(snapshot.unitId())) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    return history.history(id);
  }

  /** The report as it was frozen, or is to be. */
  String content(UUID id) {
    return shown(visible(id));
  }

  /** Lines that a correction changed; none for a first edition. */
  List<SnapshotDifference.Line> difference(UUID id) {
    var snapshot = visible(id);
    return snapshot.correctsId() == null
        ? List.of()
        : SnapshotDifference.between(shown(snapshots.read(snapshot.correctsId())), shown(snapshot));
  }

  /** What is signed is public, small numbers of persons are not. */
  private String shown(Snapshot snapshot) {
    return access.sees(snapshot.unitId())
        ? snapshot.content()
        : reports.forEverybody(snapshot.content());
  }

  private boolean hides(Snapshot snapshot) {
    return !shown(snapshot).equals(snapshot.content());
  }

  /** A signed snapshot with its file, which can be verified only as a whole. */
  Snapshot signed(UUID id) {
    var snapshot = visible(id);
    if (!snapshot.isSigned()) {
      throw PlatformProblem.UNKNOWN.because();
    }
    if (hides(snapshot)
        || (snapshot.correctsId() != null && hides(snapshots.read(snapshot.correctsId())))) {
      throw SnapshotProblem.HOLDS_SMALL_NUMBERS.because();
    }
    return snapshot;
  }

  /**
   * @param unit id or code
   */
  Page<SnapshotView> list(String unit, PageRequest page) {
    var found = units.parameter("unit", unit).id();
    return page.page(
        snapshots.of(found, !access.sees(found), page.afterId(), page.limit() + 1).stream()
            .map(this::view)
            .toList(),
        snapshot -> List.of(snapshot.id().toString()));
  }

  private Snapshot visible(UUID id) {
    var snapshot = snapshots.read(id);
    access.requireSight(snapshot);
    return snapshot;
  }

  /** One edition, and one link of a unit's chain, at a time. */
  private void lock(UUID unit) {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "snapshots of " + unit));
  }

  private SnapshotView view(Snapshot snapshot) {
    return SnapshotView.of(
        snapshot,
        units.tree(),
        access.actions(snapshot, SnapshotResource.PATH + "/" + snapshot.id()));
  }
}
