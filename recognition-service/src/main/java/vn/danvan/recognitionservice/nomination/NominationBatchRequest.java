package vn.danvan.recognitionservice.nomination;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.time.LateEntry;

/** Models to put forward together: all of them or none. */
@Schema(
    name = "NominationBatch",
    examples =
        """
        {"rows": [{"clientReference": "row-1",
         "round": "0199a2f0-0000-7000-8000-000000000001",
         "model": "0199a2f0-0000-7000-8000-000000000002", "ownScore": 88,
         "occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}]}
        """)
record NominationBatchRequest(@NotNull List<Row> rows) {

  /** One model, with the client's own name for the row. */
  @Schema(name = "NominationRow")
  record Row(
      @Schema(examples = "row-1") String clientReference,
      @Schema(examples = "0199a2f0-0000-7000-8000-000000000001") UUID round,
      @Schema(examples = "0199a2f0-0000-7000-8000-000000000002") UUID model,
      @Schema(examples = "88") Integer ownScore,
      LocalDate occurredOn,
      LateEntry lateEntry,
      String onBehalfOf)
      implements BatchRow {

    NominateRequest request() {
      return new NominateRequest(round, model, ownScore, occurredOn, lateEntry, onBehalfOf);
    }
  }
}
