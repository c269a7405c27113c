package vn.danvan.dialogueservice.dialogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;

/** Who holds dialogues instead of divided units: all rows or none. */
@Schema(
    name = "AssignDialogues",
    examples =
        """
        {"rows": [{"clientReference": "1", "dialogue": "01990000-0000-7000-8000-000000000001",
          "from": "phan-thiet", "unit": "lam-dong-2025-22945"}]}
        """)
record DialogueAssignmentRequest(@Schema(description = "1 to 500 rows") List<Row> rows) {

  /**
   * A dialogue, its host that was divided, and the unit that takes that one's place.
   *
   * @param from id or code
   * @param unit id or code
   */
  @Schema(name = "AssignDialoguesRow")
  record Row(
      @Schema(description = "The client's own name of the row, unique in the list")
          String clientReference,
      @NotNull UUID dialogue,
      @NotBlank @Size(max = 100) @Schema(description = "Id or code of the divided host")
          String from,
      @NotBlank @Size(max = 100) @Schema(description = "Id or code") String unit)
      implements BatchRow {}
}
