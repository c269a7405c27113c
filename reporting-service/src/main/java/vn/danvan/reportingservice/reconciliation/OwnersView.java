package vn.danvan.reportingservice.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * How what is held compares with what the owning services have.
 *
 * @param differences how many events are missing here, held otherwise or unknown to the owner
 * @param checks the last comparison with each owner; an owner that was never compared is missing
 * @param items the first hundred topics, units and days that differ
 */
@Schema(name = "OwnersReconciliation")
record OwnersView(long differences, List<Check> checks, List<Item> items) {

  /**
   * A comparison with an owner.
   *
   * @param state RUNNING, DONE or FAILED
   * @param asOf events recorded up to then were compared last; missing if they never were
   * @param events that were compared then
   * @param failure of what kind it was
   */
  @Schema(name = "OwnerCheck")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Check(
      @Schema(examples = "dialogue-service") String service,
      @Schema(examples = "DONE") String state,
      Instant startedAt,
      Instant endedAt,
      Instant asOf,
      long events,
      String failure) {}

  /**
   * A topic, unit and day of recording that differ.
   *
   * @param unit that the figures are filed under; missing where they have none
   * @param events that the owner has
   * @param held events that are held
   * @param differing of both together
   * @param digest of the facts that the owner's events make
   * @param heldDigest of the facts that are held
   */
  @Schema(name = "OwnerDifference")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String service,
      @Schema(examples = "recommendations") String topic,
      UnitRef unit,
      LocalDate day,
      long events,
      long held,
      long differing,
      String digest,
      String heldDigest) {}
}
