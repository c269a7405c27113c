package vn.danvan.modelservice.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a province asks of the owners of its models.
 *
 * @param submission needed to submit, beside area, objective and start
 * @param nomination needed before a nomination
 */
@Schema(
    name = "SetModelRequirements",
    examples =
        """
        {"submission": ["SITUATION", "METHOD"],
         "nomination": ["CRITERIA", "FORCES", "RESOURCES", "OUTPUTS", "SUSTAINABILITY"]}
        """)
record RequirementsRequest(
    @NotNull @Size(max = 40) List<@NotNull ModelMember> submission,
    @NotNull @Size(max = 40) List<@NotNull ModelMember> nomination) {}
