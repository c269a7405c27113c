package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review as answers show it.
 *
 * @param year whose work was reviewed
 * @param kind the year's review, or the one after an improvement
 * @param beneficiaries how many people it served
 * @param evidence references; only for those whose scope holds the model
 * @param attachments ids of the model's files; only for those whose scope holds the model
 * @param conclusion in words; only for those whose scope holds the model
 */
@Schema(name = "ModelReview")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
    UUID id,
    @Schema(examples = "2023") int year,
    @Schema(name = "ReviewKind") Review.Kind kind,
    LocalDate reviewedOn,
    Rating rating,
    List<MeasuredResult> results,
    Long beneficiaries,
    List<String> evidence,
    List<UUID> attachments,
    String conclusion) {}
