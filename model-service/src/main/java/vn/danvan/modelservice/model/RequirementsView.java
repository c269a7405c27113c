package vn.danvan.modelservice.model;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * What a province asks of the owners of its models.
 *
 * @param version 0 while the province has not said anything
 * @param submission needed to submit
 * @param nomination needed before a nomination
 */
@Schema(name = "ModelRequirements")
record RequirementsView(
    UUID id,
    long version,
    UnitRef province,
    List<ModelMember> submission,
    List<ModelMember> nomination,
    List<AllowedAction> allowedActions)
    implements Versioned {}
