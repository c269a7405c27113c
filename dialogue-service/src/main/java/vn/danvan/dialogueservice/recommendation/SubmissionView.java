package vn.danvan.dialogueservice.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a sender gets for a recommendation.
 *
 * @param trackingCode shown to its sender alone; left out where the answer is stored
 * @param promisedOn day until which it is to be answered
 */
@Schema(name = "Submission")
record SubmissionView(
    UUID id, @JsonInclude(JsonInclude.Include.NON_NULL) String trackingCode, LocalDate promisedOn) {

  /** Where a sender follows it, by its code; also what tells such an answer from others. */
  static final String LOCATION = "/api/v1/tracking/current";

  SubmissionView with(String code) {
    return new SubmissionView(id, code, promisedOn);
  }
}
