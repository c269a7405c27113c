package vn.danvan.dialogueservice.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "LayDownSupervisionPolicy",
    examples = "{\"validFrom\": \"2031-01-01\", \"mode\": \"SAMPLE\", \"leastShare\": 10}")
record LayDownPolicyRequest(
    @NotNull @Schema(description = "First day; not before today") LocalDate validFrom,
    @NotNull SupervisionMode mode,
    @Min(1)
        @Max(100)
        @Schema(description = "Percent that a sample has at least; for SAMPLE, where it is needed")
        Integer leastShare) {}
