package vn.danvan.recognitionservice.council;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** A member's votes, each of which is given once. */
@Schema(
    name = "CouncilVotes",
    examples =
        """
        {"votes": [{"nomination": "0199a2f0-0000-7000-8000-000000000003", "choice": "FOR"}]}
        """)
record VotesRequest(
    @NotNull @Size(min = 1, max = CouncilSession.MAX_ITEMS) List<@NotNull @Valid Vote> votes,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry)
    implements Act {

  /**
   * A vote.
   *
   * @param choice only ever read: what is written of a request, such as the digest under its
   *     idempotency key, must not tell a secret vote
   */
  @Schema(name = "CouncilVote")
  record Vote(
      @NotNull UUID nomination,
      @NotNull @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) Choice choice) {

    @Override
    public String toString() {
      return "Vote on " + nomination;
    }
  }
}
