package vn.danvan.recognitionservice.council;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;

/**
 * What a member still has to do in a session.
 *
 * @param id of the session
 * @param version of the member's papers, for {@code If-Match}; 0 before anything was handed in
 * @param criteria what is scored by; empty unless the session scores
 * @param toScore nominations that lack scores; empty unless the session scores
 * @param toVote nominations without the member's vote; empty unless the ballot is open
 * @param shutOut nominations in which the member has no part
 */
@Schema(name = "CouncilWorklist")
record WorklistView(
    UUID id,
    long version,
    CouncilSessionState state,
    List<CriterionView> criteria,
    List<Task> toScore,
    List<Task> toVote,
    List<UUID> shutOut)
    implements Versioned {

  /** A criterion, with the most points that it gives. */
  @Schema(name = "CouncilCriterion")
  record CriterionView(String code, String name, int maximum) {}

  /**
   * A nomination that waits for the member.
   *
   * @param unit the unit whose matter it is
   * @param missing codes of the criteria that it was not scored by
   */
  @Schema(name = "CouncilTask")
  record Task(
      UUID nomination,
      UUID model,
      String title,
      UnitRef unit,
      UnitRef owner,
      List<String> missing) {}
}
