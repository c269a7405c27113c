package vn.danvan.recognitionservice.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * What the council or the committee concluded.
 *
 * @param votesFor votes for the nomination, at most {@code votesCast}
 * @param votesCast votes cast, at most {@code members}
 * @param members members entitled to vote
 * @param reason kept as a private note
 */
@Schema(
    name = "Verdict",
    examples =
        """
        {"outcome": "APPROVED", "votesFor": 8, "votesCast": 9, "members": 9,
         "occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record VerdictRequest(
    @NotNull @Schema(examples = "APPROVED") Verdict.Outcome outcome,
    @NotNull @Min(0) @Max(10_000) @Schema(examples = "8") Integer votesFor,
    @NotNull @Min(0) @Max(10_000) @Schema(examples = "9") Integer votesCast,
    @NotNull @Min(1) @Max(10_000) @Schema(examples = "9") Integer members,
    @Size(min = 1, max = 2000) @MultiLine String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  Verdict verdict() {
    return new Verdict(outcome, votesFor, votesCast, members);
  }
}
