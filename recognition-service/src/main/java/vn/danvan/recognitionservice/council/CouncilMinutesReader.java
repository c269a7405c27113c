package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.recognitionservice.round.Rounds;

/** Makes the minutes of sessions from what was kept of them. */
@ApplicationScoped
class CouncilMinutesReader {

  private final CouncilSessionReader sessions;
  private final CouncilAccess access;
  private final CouncilWork work;
  private final CouncilSchemes schemes;
  private final Rounds rounds;

  CouncilMinutesReader(
      CouncilSessionReader sessions,
      CouncilAccess access,
      CouncilWork work,
      CouncilSchemes schemes,
      Rounds rounds) {
    this.sessions = sessions;
    this.access = access;
    this.work = work;
    this.schemes = schemes;
    this.rounds = rounds;
  }

  /**
   * The minutes with the list of results.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code session-not-closed}
   * @see "docs/rules.md: R-CNS-12 (minutes from the data, and who reads the names in them)"
   */
  OfficialDocument minutes(UUID id) {
    var session = sessions.visible(id);
    access.requireReaderOfNames(session);
    if (session.state() != CouncilSessionState.CLOSED) {
      throw CouncilProblem.SESSION_NOT_CLOSED.because(session.state());
    }
    return CouncilMinutes.of(
        session,
        rounds.find(session.roundId()).orElseThrow().year(),
        session.hasScored() ? work.results(session) : Optional.empty(),
        schemes.of(session.roundId()));
  }
}
