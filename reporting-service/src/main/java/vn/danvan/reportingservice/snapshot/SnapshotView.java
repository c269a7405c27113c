package vn.danvan.reportingservice.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A snapshot as answers show it; the report itself is at {@code /content}.
 *
 * @param edition 1, and one more for each correction
 * @param corrects the edition before
 * @param chainPosition its place among what the unit has signed
 * @param previous SHA-256 of what the unit signed before
 * @param sha256 of what was signed
 */
@Schema(name = "Snapshot")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SnapshotView(
    UUID id,
    long version,
    SnapshotState state,
    UnitRef unit,
    String report,
    String period,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    int edition,
    UUID corrects,
    LocalDate preparedOn,
    LocalDate checkedOn,
    LocalDate signedOn,
    Integer chainPosition,
    String previous,
    String sha256,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static SnapshotView of(Snapshot snapshot, UnitTree tree, List<AllowedAction> actions) {
    var data = snapshot.data();
    return new SnapshotView(
        data.id(),
        data.version(),
        snapshot.state(),
        tree.ref(data.unitId()),
        data.report(),
        snapshot.period(),
        data.firstDay(),
        data.lastDay(),
        data.asOf(),
        data.edition(),
        data.correctsId(),
        snapshot.preparedOn(),
        snapshot.checkedOn(),
        snapshot.signedOn(),
        snapshot.chainPosition(),
        snapshot.previousSha256(),
        data.sha256(),
        actions);
  }
}
