package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Takes down what units did of what notices of conclusions gave them to do.
 *
 * @see "docs/rules.md: R-DLG-11 (tasks)"
 */
@ApplicationScoped
class ConclusionTaskService {

  private final ConclusionTaskRepository tasks;
  private final ConclusionTaskReader reader;
  private final DialogueRepository dialogues;
  private final Access access;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Occurrences occurrences;
  private final Journal journal;
  private final VietnamTime time;

  ConclusionTaskService(
      ConclusionTaskRepository tasks,
      ConclusionTaskReader reader,
      DialogueRepository dialogues,
      Access access,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Occurrences occurrences,
      Journal journal,
      VietnamTime time) {
    this.tasks = tasks;
    this.reader = reader;
    this.dialogues = dialogues;
    this.access = access;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.occurrences = occurrences;
    this.journal = journal;
    this.time = time;
  }

  /** The owner, or what took over the whole of it, reports that it is done. */
  ConclusionTaskData report(UUID id, DialogueRequests.TaskReport request) {
    access.require(DialogueRights.CLERKS);
    var guards = validator.check(request);
    var task = tasks.require(id);
    var dialogue = dialogues.read(task.dialogueId());
    reader.requireSight(task.ownerUnitId(), dialogue.hostUnitId());
    var owner = units.tree().heir(task.ownerUnitId(), time.today());
    var behalf = access.requireActingFor(owner, request.onBehalfOf());
    preconditions.match(task.version());
    var occurrence = occurrences.of(request, task.ownerUnitId(), guards);
    var event = task.done(request.report(), dialogue.data().concludedOn(), occurrence.on(), guards);
    tasks.save(task);
    journal.append(event, occurrence.onBehalfOf(behalf.orElse(null)));
    return event.data();
  }
}
