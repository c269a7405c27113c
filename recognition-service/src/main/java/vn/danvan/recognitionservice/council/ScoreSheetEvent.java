package vn.danvan.recognitionservice.council;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a member's papers: journaled, and nobody else's business. */
sealed interface ScoreSheetEvent extends DomainEvent {

  ScoreSheetData sheet();

  @Override
  default String aggregate() {
    return ScoreSheet.TYPE;
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return sheet().id();
  }

  @Override
  default long version() {
    return sheet().version();
  }

  @Override
  default Object data() {
    return sheet();
  }

  /** The member's scores were written anew; they are the act's private note. */
  record ScoresEntered(ScoreSheetData sheet) implements ScoreSheetEvent {
    @Override
    public String type() {
      return "vn.danvan.ScoresEntered";
    }
  }

  /** The member has voted; how is the act's private note in an open ballot, and nowhere else. */
  record VotesCast(ScoreSheetData sheet) implements ScoreSheetEvent {
    @Override
    public String type() {
      return "vn.danvan.VotesCast";
    }
  }
}
