package vn.danvan.recognitionservice.commendation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.time.LateEntry;

/** Commendations to draft together: all of them or none. */
@Schema(
    name = "CommendationBatch",
    examples =
        """
        {"rows": [{"clientReference": "row-1", "form": "CERTIFICATE_OF_MERIT", "issuer": "lai-chau-ubnd",
         "recipient": {"kind": "COLLECTIVE", "unit": "lai-chau", "name": "Tổ dân vận bản Ví Dụ"},
         "fromYear": 2020, "toYear": 2025, "proceedingsPending": false}]}
        """)
record CommendationBatchRequest(@NotNull List<Row> rows) {

  /** One commendation, with the client's own name for the row. */
  @Schema(name = "CommendationRow")
  record Row(
      @Schema(examples = "row-1") String clientReference,
      @Schema(examples = "CERTIFICATE_OF_MERIT") String form,
      @Schema(examples = "lai-chau-ubnd") String issuer,
      DraftCommendationRequest.RecipientRequest recipient,
      @Schema(examples = "2020") Integer fromYear,
      @Schema(examples = "2025") Integer toYear,
      UUID model,
      String merit,
      @Schema(examples = "false") Boolean proceedingsPending,
      LocalDate occurredOn,
      LateEntry lateEntry,
      String onBehalfOf)
      implements BatchRow {

    DraftCommendationRequest request() {
      return new DraftCommendationRequest(
          form,
          issuer,
          recipient,
          fromYear,
          toYear,
          model,
          merit,
          proceedingsPending,
          occurredOn,
          lateEntry,
          onBehalfOf);
    }
  }
}
