package vn.danvan.dialogueservice.session;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/** A session as answers show it; nothing more can be done with it. */
@Schema(name = "Session")
record SessionView(
    UUID id,
    long version,
    String title,
    SessionKind kind,
    UnitRef unit,
    String level,
    LocalDate heldOn,
    int attendances,
    String field,
    @Schema(description = "What looks implausible; nothing is refused for it")
        List<SessionWarning> warnings,
    List<AllowedAction> allowedActions)
    implements Versioned, SessionListItem {

  static SessionView of(Session session, UnitTree tree, List<SessionWarning> warnings) {
    var data = session.data();
    return new SessionView(
        data.id(),
        data.version(),
        data.title(),
        data.kind(),
        tree.ref(data.unitId()),
        data.level(),
        data.heldOn(),
        data.attendances(),
        data.fieldCode(),
        warnings,
        List.of());
  }
}
