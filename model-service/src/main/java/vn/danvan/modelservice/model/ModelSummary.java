package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A model as compact lists show it: what a line on a telephone holds. Its members mean what those
 * of {@link ModelView} mean.
 */
@Schema(name = "ModelSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelSummary(
    UUID id,
    long version,
    ModelKind kind,
    ModelState state,
    String title,
    @Schema(examples = "CULTURE_SOCIETY") String field,
    UnitRef ownerUnit,
    OwnerKind ownerKind,
    @Schema(examples = "DISTRICT") String registeredLevel,
    LocalDate registeredOn)
    implements ModelListItem {}
