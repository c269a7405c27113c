package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.nomination.Reviewers;

/** Tells how many members of a council would have no part in a nomination. */
@ApplicationScoped
class CouncilReviewers implements Reviewers {

  private final CouncilSessionRepository sessions;
  private final CouncilSeats seats;

  CouncilReviewers(CouncilSessionRepository sessions, CouncilSeats seats) {
    this.sessions = sessions;
    this.seats = seats;
  }

  @Override
  public Optional<Bench> of(Nominations.Facts nomination) {
    return sessions.lastOfRound(nomination.roundId()).map(session -> bench(session, nomination));
  }

  @Override
  public boolean judges(String account, UUID nomination) {
    return sessions.laidBefore(account, nomination);
  }

  private Bench bench(CouncilSession session, Nominations.Facts nomination) {
    var items = seats.items(List.of(nomination), session.authorityId(), session.heldOn());
    var members = session.members();
    return new Bench(
        members.size(), members.size() - Electorate.of(members, items).entitled(items.getFirst()));
  }
}
