package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.succession.DividedUnits;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Lists the dialogues still to be held of which a host was divided, and settles by a person's
 * choice who holds them in its place.
 *
 * @see "docs/rules.md: R-DLG-09 (open work of closed units)"
 */
@ApplicationScoped
class DialogueAssignmentService {

  private static final String WAITING =
      """
      SELECT id FROM dialogue
      WHERE state IN ('PLANNED', 'ANNOUNCED', 'POSTPONED') AND id > :after
        AND EXISTS (
          SELECT FROM unit
          WHERE unit.id = ANY(:divided)
            AND (unit.id = host_unit_id OR unit.id = ANY(joint_host_unit_ids))
            AND (planned_on > unit.valid_to OR dialogue.state = 'POSTPONED'))
      ORDER BY id LIMIT :rows
      """;

  private final DialogueRepository dialogues;
  private final DividedUnits divided;
  private final RequestValidator validator;
  private final Batches batches;
  private final VietnamTime time;
  private final Journal journal;
  private final Jdbi jdbi;

  DialogueAssignmentService(
      DialogueRepository dialogues,
      DividedUnits divided,
      RequestValidator validator,
      Batches batches,
      VietnamTime time,
      Journal journal,
      Jdbi jdbi) {
    this.dialogues = dialogues;
    this.divided = divided;
    this.validator = validator;
    this.batches = batches;
    this.time = time;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  Page<WaitingDialogue> waiting(PageRequest page) {
    var units = divided.seen();
    var ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(WAITING)
                    .bind("divided", units.toArray(UUID[]::new))
                    .bind("after", after(page))
                    .bind("rows", page.limit() + 1)
                    .mapTo(UUID.class)
                    .list());
    return page.page(dialogues.inOrder(ids), found -> List.of(found.id().toString()))
        .map(this::view);
  }

  private static UUID after(PageRequest page) {
    if (page.first()) {
      return new UUID(0, 0);
    }
    if (page.after().size() != 1) {
      throw PlatformProblem.INVALID_CURSOR.because();
    }
    return UUID.fromString(page.after().getFirst());
  }

  private WaitingDialogue view(Dialogue dialogue) {
    var data = dialogue.data();
    return new WaitingDialogue(
        data.id(),
        data.version(),
        data.state(),
        data.title(),
        data.plannedOn(),
        divided.among(dialogue.hosts()));
  }

  BatchAnswer assign(DialogueAssignmentRequest request, boolean dryRun) {
    divided.requireAssigner();
    if (request == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    var held = dialogues.hold(named(request.rows()));
    var facts = new ArrayList<Journal.Fact>();
    var answer = batches.run(request.rows(), dryRun, row -> assign(row, held, facts));
    if (!dryRun) {
      dialogues.flush();
      journal.appendAll(facts);
    }
    return answer;
  }

  private static List<UUID> named(List<DialogueAssignmentRequest.Row> rows) {
    return rows == null
        ? List.of()
        : rows.stream()
            .filter(Objects::nonNull)
            .map(DialogueAssignmentRequest.Row::dialogue)
            .filter(Objects::nonNull)
            .distinct()
            .limit(Batches.MAX_ROWS)
            .toList();
  }

  private Batches.Created assign(
      DialogueAssignmentRequest.Row row, Map<UUID, Dialogue> held, List<Journal.Fact> facts) {
    var guards = validator.check(row);
    guards.pass();
    var dialogue = held.get(row.dialogue());
    var choice = divided.require(row.from(), row.unit(), guards);
    var former = choice.from();
    if (dialogue == null || !dialogue.hosts().contains(former.id())) {
      throw PlatformProblem.UNKNOWN.because().at("/dialogue");
    }
    divided.requireWaiting(dialogue.outlives(former.validTo()), former, guards);
    var unit = choice.to();
    var passed = dialogue.pass(former.id(), unit.id(), unit.level(), unit.provinceId());
    facts.add(new Journal.Fact(passed, Occurrence.on(time.today())));
    return new Batches.Created(dialogue.id(), dialogue.version());
  }
}
