package vn.danvan.recognitionservice.scoringscheme;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a scheme's edition; journaled, not published. */
sealed interface ScoringSchemeEvent extends DomainEvent {

  @Override
  ScoringSchemeData data();

  @Override
  default String aggregate() {
    return "ScoringScheme";
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** A new edition was set. */
  record ScoringSchemeSet(ScoringSchemeData data) implements ScoringSchemeEvent {
    @Override
    public String type() {
      return "vn.danvan.ScoringSchemeSet";
    }
  }

  /** An edition got its last day. */
  record ScoringSchemeClosed(ScoringSchemeData data) implements ScoringSchemeEvent {
    @Override
    public String type() {
      return "vn.danvan.ScoringSchemeClosed";
    }
  }
}
