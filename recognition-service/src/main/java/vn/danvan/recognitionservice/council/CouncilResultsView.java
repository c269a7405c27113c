package vn.danvan.recognitionservice.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.recognitionservice.nomination.Verdict;

/** What a session came to, in the order of its agenda. */
@Schema(name = "CouncilResults")
record CouncilResultsView(UUID id, long version, CouncilSessionState state, List<Line> items)
    implements Versioned {

  /**
   * What a nomination came to.
   *
   * @param unit the unit whose matter it is
   * @param entitled members who may vote on it
   * @param voted how many have voted
   * @param scores what was scored; null while the session scores, and without scores
   * @param votesFor null until the session is closed, as is the outcome
   * @param overruleReason why the council approved what its scores spoke against, or null
   */
  @Schema(name = "CouncilResult")
  record Line(
      UUID nomination,
      UUID model,
      String title,
      UnitRef unit,
      UnitRef owner,
      int entitled,
      int voted,
      Scored scores,
      Verdict.Outcome outcome,
      Integer votesFor,
      Integer votesCast,
      String overruleReason) {}

  /**
   * What the scores come to.
   *
   * @param scoredBy members whose scores count
   * @param means mean per criterion
   * @param total mean of the totals; null if nobody's scores count
   * @param warnings {@code not-scored}, {@code below-threshold}, {@code below-minimum:<criterion>}
   */
  @Schema(name = "CouncilScored")
  record Scored(
      int scoredBy, Map<String, BigDecimal> means, BigDecimal total, List<String> warnings) {}
}
