package vn.danvan.dialogueservice.digest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Revalidated;
import vn.danvan.platform.units.UnitRef;

/** A digest with its figures and samples. */
@Schema(name = "OpinionDigest")
record OpinionDigestView(
    @Schema(description = "Null while nobody has prepared it") UUID id,
    @Schema(description = "For If-Match; 0 while nobody has prepared it") long version,
    UnitRef unit,
    @Schema(examples = "2026-05") String month,
    @Schema(description = "Null while nobody has prepared it") DigestState state,
    LocalDate approvedOn,
    @Schema(description = "Null where there are fewer than five, but not none") Integer received,
    @Schema(description = "In the month before") Integer before,
    @Schema(description = "Null where one of the two is hidden") Integer change,
    List<Row> byField,
    List<Row> byArea,
    List<Sample> samples)
    implements Revalidated {

  @Schema(name = "OpinionDigestRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      @Schema(description = "Code of the field; UNCLASSIFIED: of none yet") String field,
      @Schema(description = "Where it was received") UnitRef area,
      @Schema(description = "Several together, each of which is small; without field and area")
          boolean together,
      int received,
      int before,
      int change) {}

  @Schema(name = "OpinionDigestSample")
  record Sample(int number, String field, String text) {}
}
