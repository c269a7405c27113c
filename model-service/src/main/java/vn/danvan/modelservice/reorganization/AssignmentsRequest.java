package vn.danvan.modelservice.reorganization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who owns models from the act's effective day on, chosen by a person. */
@Schema(
    name = "AssignModels",
    examples =
        """
        {"rows": [{"model": "01861f3e-7c00-7000-8000-000000000001", "unit": "lam-dong-2025-22945"}]}
        """)
record AssignmentsRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid Row> rows) {

  /**
   * A model and its new owner.
   *
   * @param unit id or code
   */
  @Schema(name = "AssignModelsRow")
  record Row(@NotNull UUID model, @NotNull @Size(max = 64) String unit) {}
}
