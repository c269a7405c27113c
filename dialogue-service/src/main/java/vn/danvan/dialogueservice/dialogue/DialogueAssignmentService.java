package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  DialogueAssignmentService(
      DialogueRepository dialogues,
      DividedUnits divided,
      RequestValidator validator,
      Batches batches,
      VietnamTime time,
      Journal journal) {
    this.dialogues = dialogues;
    this.divided = divided;
    this.validator = validator;
    this.batches = batches;
    this.time = time;
    this.journal = journal;
  }

  Page<WaitingDialogue> waiting(PageRequest page) {
    return page.page(
            dialogues.inOrder(divided.waiting(WAITING, page)),
            found -> List.of(found.id().toString()))
        .map(this::view);
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
    var held =
        dialogues.hold(Batches.named(request.rows(), DialogueAssignmentRequest.Row::dialogue));
    var facts = new ArrayList<Journal.Fact>();
    var answer = batches.run(request.rows(), dryRun, row -> assign(row, held, facts));
    if (!dryRun) {
      dialogues.flush();
      journal.appendAll(facts);
    }
    return answer;
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
