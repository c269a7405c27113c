package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.listing.KeysetQuery;

/**
 * Lists what divided units left open in rounds above them, and settles by a person's choice who
 * carries it on.
 *
 * @see "docs/rules.md: R-NOM-10 (open nominations of closed units)"
 */
@ApplicationScoped
class NominationAssignmentService {

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR
  };
  private static final Role[] ASSIGNERS = {Role.OFFICER, Role.SECRETARY, Role.SIGNATORY};

  private static final Phrase NOT_WAITING =
      new Phrase(
          "Đề nghị này không chờ giao đơn vị tiếp nhận.",
          "This nomination does not wait for a unit that carries it on.");
  private static final Phrase NOT_A_SUCCESSOR =
      new Phrase(
          "Đơn vị {0} không nằm trong địa bàn tiếp nhận.",
          "{0} lies outside of what took over from the former unit.");

  private final NominationRepository nominations;
  private final KnownModels models;
  private final UnitDirectory units;
  private final Access access;
  private final RequestValidator validator;
  private final Batches batches;
  private final VietnamTime time;
  private final Journal journal;
  private final Jdbi jdbi;

  NominationAssignmentService(
      NominationRepository nominations,
      KnownModels models,
      UnitDirectory units,
      Access access,
      RequestValidator validator,
      Batches batches,
      VietnamTime time,
      Journal journal,
      Jdbi jdbi) {
    this.nominations = nominations;
    this.models = models;
    this.units = units;
    this.access = access;
    this.validator = validator;
    this.batches = batches;
    this.time = time;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  Page<WaitingNomination> waiting(PageRequest page) {
    access.require(READERS);
    var root = access.scopeRoot().orElseThrow(PlatformProblem.NOT_ALLOWED::because);
    var divided = units.tree().divided(root, time.today());
    var query =
        KeysetQuery.from("nomination")
            .and("NOT own_level")
            .and("state IN ('DRAFT', 'RETURNED', 'SUBMITTED', 'ELIGIBLE', 'IN_REVIEW')")
            .within(
                new UnitScope.Condition(
                    "nominating_unit_id = ANY(:scope)",
                    Map.of("scope", divided.toArray(UUID[]::new))));
    var found =
        page.page(
            nominations.inOrder(query.ids(jdbi, page)),
            nomination -> List.of(nomination.id().toString()));
    var known = models.find(found.items().stream().map(Nomination::modelId).distinct().toList());
    return found.map(nomination -> view(nomination, known.get(nomination.modelId())));
  }

  private WaitingNomination view(Nomination nomination, KnownModel model) {
    var tree = units.tree();
    var from = nomination.nominatingUnitId();
    return new WaitingNomination(
        nomination.id(),
        nomination.version(),
        nomination.state(),
        new NominationView.Model(nomination.modelId(), model == null ? null : model.title()),
        nomination.roundId(),
        tree.ref(from),
        tree.parts(from, time.today()).stream().map(tree::ref).toList());
  }

  BatchAnswer assign(NominationAssignmentRequest request, boolean dryRun) {
    access.require(ASSIGNERS);
    if (request == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    var held =
        nominations.hold(
            Batches.named(request.rows(), NominationAssignmentRequest.Row::nomination));
    var facts = new ArrayList<Journal.Fact>();
    var answer = batches.run(request.rows(), dryRun, row -> assign(row, held, facts));
    if (!dryRun) {
      nominations.flush();
      journal.appendAll(facts);
    }
    return answer;
  }

  private Batches.Created assign(
      NominationAssignmentRequest.Row row, Map<UUID, Nomination> held, List<Journal.Fact> facts) {
    var guards = validator.check(row);
    guards.pass();
    var nomination = held.get(row.nomination());
    if (nomination == null || !access.sees(nomination.nominatingUnitId())) {
      throw PlatformProblem.UNKNOWN.because().at("/nomination");
    }
    var tree = units.tree();
    var from = nomination.nominatingUnitId();
    var waits = nomination.isOpen() && !nomination.ownLevel() && tree.isDivided(from, time.today());
    guards.check(waits, "/nomination", "not-waiting", "R-NOM-10", NOT_WAITING);
    guards.pass();
    var unit = units.require("/unit", row.unit());
    guards.check(
        tree.mayTakeOver(from, unit.id(), time.today()),
        "/unit",
        "not-a-successor",
        "R-NOM-10",
        NOT_A_SUCCESSOR,
        unit.name());
    guards.pass();
    var passed = nomination.passTo(unit.id(), unit.provinceId());
    facts.add(new Journal.Fact(passed, Occurrence.on(time.today())));
    return new Batches.Created(nomination.id(), nomination.version());
  }
}
