package vn.danvan.reportingservice.reconciliation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That what is held here is not what the owners have.
 *
 * @param asOf events recorded up to then were compared
 * @param differences how many events are missing here, held otherwise or unknown to the owner
 * @param topics that they are of
 */
@Schema(name = "OwnerRemark")
public record OwnerRemark(Instant asOf, long differences, List<String> topics) {}
