package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * The supervision of a dialogue's list.
 *
 * @param share percent that was drawn; null but for samples
 * @param seed by which it was drawn: those come first whose SHA-256 of {@code seed:id} is lowest
 * @param listed all that it is about
 * @param named those that are looked at one by one: the sample, and whatever its sender objected to
 * @param passed how many passed, looked at or not
 */
@Schema(name = "SupervisionList")
record SupervisionListView(
    UUID id,
    long version,
    SupervisionPolicy policy,
    SupervisionListState state,
    UUID dialogue,
    UnitRef supervisorUnit,
    Integer share,
    Long seed,
    List<UUID> listed,
    List<UUID> named,
    int passed,
    int failed,
    LocalDate begunOn,
    LocalDate concludedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static final String COLLECTION = "/api/v1/supervisions";

  static SupervisionListView of(SupervisionListData data, UnitRef supervisor, boolean mayConclude) {
    return new SupervisionListView(
        data.id(),
        data.version(),
        data.policy(),
        data.state(),
        data.dialogueId(),
        supervisor,
        data.share(),
        data.seed(),
        data.listedIds(),
        data.namedIds(),
        data.passed(),
        data.failed(),
        data.begunOn(),
        data.concludedOn(),
        mayConclude
            ? List.of(AllowedAction.ready("findings", COLLECTION + "/" + data.id() + "/findings"))
            : List.of());
  }
}
