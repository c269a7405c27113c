package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/**
 * Dialogues planned and held. One that several units hold jointly counts for each of them and once
 * above them.
 */
@ApplicationScoped
class DialogueFacts implements FactSource {

  record DialogueData(
      String state,
      String title,
      String kind,
      UUID hostUnitId,
      List<UUID> jointHostUnitIds,
      String level,
      LocalDate plannedOn,
      LocalDate heldOn,
      Integer participants) {}

  @Override
  public String topic() {
    return "dialogues";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "DialoguePlanned",
        "DialogueAnnounced",
        "DialogueHeld",
        "DialogueConcluded",
        "DialoguePublished",
        "DialogueClosed",
        "DialoguePostponed",
        "DialogueCancelled",
        "DialogueTransferred");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var dialogue = event.data(DialogueData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.DIALOGUE,
        event.recordedAt(),
        dialogue.title(),
        dialogue.state(),
        null,
        flows(dialogue));
  }

  private static List<Flow> flows(DialogueData dialogue) {
    var flows = new ArrayList<Flow>();
    if (dialogue.plannedOn() != null) {
      file(flows, dialogue, Metric.DIALOGUE_PLANNED, dialogue.plannedOn(), 1);
    }
    if (dialogue.heldOn() != null) {
      file(flows, dialogue, Metric.DIALOGUE_HELD, dialogue.heldOn(), 1);
      if (dialogue.participants() != null && dialogue.participants() > 0) {
        file(
            flows,
            dialogue,
            Metric.DIALOGUE_PARTICIPANTS,
            dialogue.heldOn(),
            dialogue.participants());
      }
    }
    return flows;
  }

  /** Files the fact under the host and, where its ancestors do not have it, under joint hosts. */
  private static void file(
      List<Flow> flows, DialogueData dialogue, Metric metric, LocalDate on, long amount) {
    var about = new Dimensions(null, dialogue.level(), null);
    flows.add(Flow.of(metric, dialogue.hostUnitId(), on, about, dialogue.kind()).times(amount));
    if (dialogue.jointHostUnitIds() == null) {
      return;
    }
    var filed = new LinkedHashSet<UUID>(List.of(dialogue.hostUnitId()));
    for (var joint : dialogue.jointHostUnitIds()) {
      if (!filed.contains(joint)) {
        flows.add(
            new Flow(
                metric.joint().orElseThrow(),
                joint,
                List.copyOf(filed),
                on,
                on,
                about,
                dialogue.kind(),
                amount));
        filed.add(joint);
      }
    }
  }
}
