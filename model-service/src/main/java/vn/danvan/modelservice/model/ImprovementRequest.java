package vn.danvan.modelservice.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * The review by which a weak model is found improved.
 *
 * @param rating any but WEAK
 * @param beneficiaries how many people it served
 * @param evidence references to documents, such as their numbers; private to the scope
 * @param attachments ids of files of the model that show what was found, each once
 * @param conclusion in words; private to the scope
 */
@Schema(
    name = "ImproveModel",
    examples =
        """
        {"rating": "SATISFACTORY", "beneficiaries": 120, "evidence": ["Biên bản 02-BB/HU"],
         "results": [{"name": "Hộ tham gia", "value": 45, "unitOfMeasure": "hộ"}],
         "conclusion": "Đã khắc phục", "occurredOn": "2023-12-20",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "Biên bản 02-BB/HU"}}
        """)
record ImprovementRequest(
    @NotNull Rating rating,
    @Size(max = 20) List<@NotNull @Valid MeasuredResult> results,
    @Schema(examples = "320") @Min(0) @Max(100_000_000) Long beneficiaries,
    @Size(max = 20) List<@NotBlank @Size(max = 300) String> evidence,
    @Size(max = 20) List<@NotNull UUID> attachments,
    @Size(max = 4000) @MultiLine String conclusion,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 64) String onBehalfOf)
    implements ReviewFields, Act {}
