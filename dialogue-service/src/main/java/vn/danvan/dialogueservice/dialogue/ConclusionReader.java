package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitDirectory;

/** What dialogues concluded, for those who see them. */
@ApplicationScoped
class ConclusionReader {

  private final DialogueRepository dialogues;
  private final DialogueRights rights;
  private final ConclusionPoints points;
  private final Access access;
  private final UnitDirectory units;

  ConclusionReader(
      DialogueRepository dialogues,
      DialogueRights rights,
      ConclusionPoints points,
      Access access,
      UnitDirectory units) {
    this.dialogues = dialogues;
    this.rights = rights;
    this.points = points;
    this.access = access;
    this.units = units;
  }

  List<ConclusionPointView> points(UUID id) {
    visible(id);
    return points.of(id).stream()
        .map(
            point ->
                new ConclusionPointView(
                    point.number(),
                    point.text(),
                    units.tree().ref(point.ownerUnitId()),
                    point.dueOn()))
        .toList();
  }

  /**
   * The notice, by the names that units had on its day.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} (409) before the
   *     dialogue was concluded
   */
  OfficialDocument notice(UUID id) {
    var dialogue = visible(id);
    var data = dialogue.data();
    if (data.concludedOn() == null) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("notice", data.state());
    }
    var tree = units.tree();
    var on = data.concludedOn();
    return new ConclusionNotice(
            dialogue.noticeNumber(),
            tree.name(data.hostUnitId(), on),
            data.jointHostUnitIds().stream().map(unit -> tree.name(unit, on)).toList(),
            data.title(),
            data.heldOn(),
            on,
            dialogue.chair() == Dialogue.Chair.HEAD,
            data.participants(),
            points.of(id).stream()
                .map(
                    point ->
                        new ConclusionNotice.Point(
                            point.number(),
                            point.text(),
                            tree.name(point.ownerUnitId(), on),
                            point.dueOn()))
                .toList())
        .document();
  }

  private Dialogue visible(UUID id) {
    access.require(DialogueRights.READERS);
    var dialogue = dialogues.read(id);
    rights.requireSight(dialogue);
    return dialogue;
  }
}
