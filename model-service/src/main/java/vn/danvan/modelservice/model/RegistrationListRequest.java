package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * One document by which a body decides on up to 500 models: all lines hold or none.
 *
 * @param documentNumber unique per registering body and year of the document
 * @param documentDate the day of the decision if left out
 * @param registeringUnit id or code of the body that the models were submitted to
 * @param year of the ledger
 */
@Schema(
    name = "RecordRegistrationList",
    examples =
        """
        {"documentNumber": "05-DS/HU", "documentDate": "2023-02-20", "registeringUnit": "duc-linh",
         "year": 2023, "occurredOn": "2023-02-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Báo cáo 12-BC/HU"},
         "lines": [{"model": "01861f3e-7c00-7000-8000-000000000001", "decision": "REGISTER"}]}
        """)
record RegistrationListRequest(
    @Schema(examples = "05-DS/HU")
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = RegistrationRequest.NUMBER)
        String documentNumber,
    @Schema(examples = "2025-03-31") LocalDate documentDate,
    @Schema(examples = "duc-linh") @NotNull @Size(max = 64) String registeringUnit,
    @Schema(examples = "2025") @NotNull @Min(1945) @Max(9999) Integer year,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements Act {

  /**
   * What is decided on a model.
   *
   * @param number for REGISTER and CARRY_OVER; the document's number and the line's place if left
   *     out
   * @param reason needed for RETURN and REJECT; private
   */
  @Schema(name = "RecordRegistrationListLine")
  record Line(
      @NotNull UUID model,
      @NotNull LineDecision decision,
      @Size(max = 100) @Pattern(regexp = RegistrationRequest.NUMBER) String number,
      @Size(max = 2000) @MultiLine String reason) {}
}
