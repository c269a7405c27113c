package vn.danvan.modelservice.replication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole public state of a replication, as events carry it. No free text.
 *
 * @param modelId the model that is replicated
 * @param sourceUnitId that model's owner when this was planned
 * @param unitId the unit that adopts it, or has taken over from that one
 * @param level level of the unit that adopts it
 * @param provinceId that unit's province; null above provinces
 * @param fieldCode the replicated model's main field
 * @param planId the plan that it stands on; null if the unit planned it by itself
 * @param planYear the year for which it is planned
 * @param childModelId the adopting unit's own model; null if none was made
 * @param adoptedOn day of the adoption; stays when it is dropped afterwards
 * @param reviewedOn day of the newest review
 * @param rating of the newest review
 * @param adoptedByUnitId the unit that adopted it, if another has taken over from it; otherwise
 *     null
 */
public record ReplicationData(
    UUID id,
    long version,
    ReplicationState state,
    UUID modelId,
    UUID sourceUnitId,
    UUID unitId,
    String level,
    UUID provinceId,
    String fieldCode,
    String basicFieldCode,
    UUID planId,
    int planYear,
    UUID childModelId,
    LocalDate plannedOn,
    LocalDate adoptedOn,
    LocalDate reviewedOn,
    ReplicationRating rating,
    LocalDate droppedOn,
    UUID adoptedByUnitId) {}
