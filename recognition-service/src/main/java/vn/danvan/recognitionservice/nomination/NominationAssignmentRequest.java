package vn.danvan.recognitionservice.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;

/** Which units carry on what divided units had nominated: all rows or none. */
@Schema(
    name = "AssignNominations",
    examples =
        """
        {"rows": [{"clientReference": "1",
         "nomination": "0199a2f0-0000-7000-8000-000000000001", "unit": "lam-dong-2025-22945"}]}
        """)
record NominationAssignmentRequest(@Schema(description = "1 to 500 rows") List<Row> rows) {

  /**
   * A nomination and the unit that carries it on.
   *
   * @param unit id or code
   */
  @Schema(name = "AssignNominationsRow")
  record Row(
      @Schema(description = "The client's own name of the row, unique in the list")
          String clientReference,
      @NotNull UUID nomination,
      @NotBlank @Size(max = 100) @Schema(description = "Id or code") String unit)
      implements BatchRow {}
}
