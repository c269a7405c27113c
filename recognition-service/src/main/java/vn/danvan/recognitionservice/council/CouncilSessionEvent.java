package vn.danvan.recognitionservice.council;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/**
 * Facts in the life of a council's session; each carries its whole public state after the change.
 */
sealed interface CouncilSessionEvent extends DomainEvent {

  CouncilSessionData session();

  @Override
  default String aggregate() {
    return CouncilSession.TYPE;
  }

  @Override
  default String topic() {
    return "council-sessions";
  }

  @Override
  default UUID subject() {
    return session().id();
  }

  @Override
  default long version() {
    return session().version();
  }

  @Override
  default Object data() {
    return session();
  }

  record CouncilSessionPlanned(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilSessionPlanned";
    }
  }

  /** Members, agenda or attendance were written anew. */
  record CouncilSessionAmended(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilSessionAmended";
    }
  }

  /** A member keeps out of what concerns a unit. */
  record CouncilConflictDeclared(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilConflictDeclared";
    }
  }

  record CouncilSessionOpened(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilSessionOpened";
    }
  }

  record CouncilScoringStarted(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilScoringStarted";
    }
  }

  record CouncilBallotOpened(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilBallotOpened";
    }
  }

  /** All its nominations have their verdicts. */
  record CouncilSessionClosed(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilSessionClosed";
    }
  }

  /** Its nominations are free again. */
  record CouncilSessionCancelled(CouncilSessionData session) implements CouncilSessionEvent {
    @Override
    public String type() {
      return "vn.danvan.CouncilSessionCancelled";
    }
  }
}
