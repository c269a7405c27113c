package vn.danvan.recognitionservice.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** All scores of a member, instead of those before; what is left out has none. */
@Schema(
    name = "CouncilScores",
    examples =
        """
        {"scores": [{"nomination": "0199a2f0-0000-7000-8000-000000000003",
                     "points": {"LEADERSHIP": 9, "RESULTS": 21.5}}]}
        """)
record ScoresRequest(
    @NotNull @Size(max = CouncilSession.MAX_ITEMS) List<@NotNull @Valid Scores> scores,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry)
    implements Act {

  /**
   * A member's scores of a nomination.
   *
   * @param points by the criterion's code, from 0 to its maximum, in tenths at the finest
   */
  @Schema(name = "CouncilNominationScores")
  record Scores(
      @NotNull UUID nomination,
      @NotNull @Size(min = 1, max = 100) Map<String, BigDecimal> points) {}

  List<UUID> nominations() {
    return scores.stream().map(Scores::nomination).toList();
  }
}
