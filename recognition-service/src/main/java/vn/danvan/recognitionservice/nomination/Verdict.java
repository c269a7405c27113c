package vn.danvan.recognitionservice.nomination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the council or the committee concluded.
 *
 * @param votesFor votes for the nomination
 * @param votesCast votes cast, at least {@code votesFor}
 * @param members members entitled to vote, at least {@code votesCast}
 */
public record Verdict(Outcome outcome, int votesFor, int votesCast, int members) {

  /** The two ways in which a review ends. */
  @Schema(name = "VerdictOutcome")
  public enum Outcome {
    APPROVED,
    NOT_APPROVED
  }
}
