package vn.danvan.platform.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.problem.Problem;

/** What became of each row, in the order of the rows. */
@Schema(name = "BatchAnswer")
public record BatchAnswer(List<Result> results) {

  /** What became of a row. */
  @Schema(name = "BatchStatus")
  public enum Status {
    CREATED,
    VALID,
    INVALID
  }

  /**
   * @param id of what was created; null in a dry run
   */
  @Schema(name = "BatchResult")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Result(
      String clientReference, Status status, UUID id, Long version, List<Problem.Error> errors) {}
}
