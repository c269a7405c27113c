package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What was voted. Of a secret ballot it is kept who has voted, and beside it a sealed tally per
 * nomination that every vote writes anew; nothing joins the two.
 *
 * @see "docs/rules.md: R-CNS-05 (one vote), R-CNS-07 (secret ballots)"
 */
@ApplicationScoped
class BallotBoxes {

  private final Jdbi jdbi;
  private final BallotSeal seal;

  BallotBoxes(Jdbi jdbi, BallotSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
  }

  /** Makes an empty box for each item of a secret ballot. */
  void putUp(CouncilSession session) {
    if (session.rule().ballot() == BallotKind.SECRET) {
      jdbi.useHandle(
          handle -> {
            var batch =
                handle.prepareBatch(
                    "INSERT INTO council_ballot_box (session_id, nomination_id, tally)"
                        + " VALUES (:session, :nomination, :tally)");
            session
                .agenda()
                .forEach(item -> bind(batch, session.id(), item.nominationId(), Tally.NONE));
            batch.execute();
          });
    }
  }

  /** Removes the boxes; who has voted stays. */
  void takeDown(CouncilSession session) {
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM council_ballot_box WHERE session_id = ?", session.id()));
  }

  /** Keeps a member's papers from being handed in twice at once. */
  void holdMember(UUID member) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM council_member WHERE id = :member FOR UPDATE")
                .bind("member", member)
                .mapTo(UUID.class)
                .one());
  }

  /** Those of the nominations on which the member has voted. */
  Set<UUID> voted(UUID session, UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT nomination_id FROM council_voter"
                        + " WHERE session_id = :session AND member_id = :member")
                .bind("session", session)
                .bind("member", member)
                .mapTo(UUID.class)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the member has voted on something that it keeps out of by now. */
  boolean hasVotedInSpiteOf(CouncilSession session, UUID member) {
    var voted = voted(session.id(), member);
    var electorate = Electorate.of(session.members(), session.agenda());
    return session.members().stream()
        .filter(one -> one.id().equals(member))
        .anyMatch(
            one ->
                session.agenda().stream()
                    .anyMatch(
                        item ->
                            voted.contains(item.nominationId())
                                && electorate.isShutOut(one, item)));
  }

  /** Takes a member's votes; of each nomination none may be there yet. */
  void cast(CouncilSession session, UUID member, Map<UUID, Choice> votes) {
    jdbi.useHandle(
        handle -> {
          var voters =
              handle.prepareBatch(
                  "INSERT INTO council_voter (session_id, nomination_id, member_id)"
                      + " VALUES (:session, :nomination, :member)");
          votes
              .keySet()
              .forEach(
                  nomination ->
                      voters
                          .bind("session", session.id())
                          .bind("nomination", nomination)
                          .bind("member", member)
                          .add());
          voters.execute();
          switch (session.rule().ballot()) {
            case OPEN -> castOpenly(handle, session.id(), member, votes);
            case SECRET -> drop(handle, session.id(), votes);
          }
        });
  }

  private static void castOpenly(
      Handle handle, UUID session, UUID member, Map<UUID, Choice> votes) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO council_vote (session_id, nomination_id, member_id, choice)"
                + " VALUES (:session, :nomination, :member, :choice)");
    votes.forEach(
        (nomination, choice) ->
            batch
                .bind("session", session)
                .bind("nomination", nomination)
                .bind("member", member)
                .bind("choice", choice.name())
                .add());
    batch.execute();
  }

  /** Boxes are taken in the order of their nominations, so that no two voters wait in a circle. */
  private void drop(Handle handle, UUID session, Map<UUID, Choice> votes) {
    var boxes = boxes(handle, session, votes.keySet());
    var batch =
        handle.prepareBatch(
            "UPDATE council_ballot_box SET tally = :tally"
                + " WHERE session_id = :session AND nomination_id = :nomination");
    boxes.forEach(
        (nomination, tally) -> bind(batch, session, nomination, tally.with(votes.get(nomination))));
    batch.execute();
  }

  private void bind(PreparedBatch batch, UUID session, UUID nomination, Tally tally) {
    batch
        .bind("session", session)
        .bind("nomination", nomination)
        .bind("tally", seal.seal(session, nomination, tally))
        .add();
  }

  private Map<UUID, Tally> boxes(Handle handle, UUID session, Collection<UUID> nominations) {
    var boxes = new LinkedHashMap<UUID, Tally>();
    handle
        .createQuery(
            """
            SELECT nomination_id, tally FROM council_ballot_box
            WHERE session_id = :session AND nomination_id = ANY(:nominations)
            ORDER BY nomination_id FOR UPDATE
            """)
        .bind("session", session)
        .bind("nominations", nominations.toArray(UUID[]::new))
        .map(
            (row, _) ->
                Map.entry(row.getObject("nomination_id", UUID.class), row.getBytes("tally")))
        .forEach(box -> boxes.put(box.getKey(), seal.open(session, box.getKey(), box.getValue())));
    return boxes;
  }

  /** The votes so far, by nomination; for the end of the ballot only. */
  Map<UUID, Tally> tallies(CouncilSession session) {
    return jdbi.withHandle(
        handle ->
            switch (session.rule().ballot()) {
              case OPEN -> counted(openVotes(session.id()));
              case SECRET ->
                  boxes(
                      handle,
                      session.id(),
                      session.agenda().stream().map(CouncilItem::nominationId).toList());
            });
  }

  private static Map<UUID, Tally> counted(List<OpenVote> votes) {
    var tallies = new HashMap<UUID, Tally>();
    votes.forEach(
        vote ->
            tallies.merge(
                vote.nomination(),
                Tally.NONE.with(vote.choice()),
                (before, _) -> before.with(vote.choice())));
    return tallies;
  }

  /** A vote of an open ballot. */
  record OpenVote(UUID nomination, UUID member, Choice choice) {}

  List<OpenVote> openVotes(UUID session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT nomination_id, member_id, choice FROM council_vote"
                        + " WHERE session_id = :session ORDER BY nomination_id, member_id")
                .bind("session", session)
                .map(
                    (row, _) ->
                        new OpenVote(
                            row.getObject("nomination_id", UUID.class),
                            row.getObject("member_id", UUID.class),
                            Choice.valueOf(row.getString("choice"))))
                .list());
  }

  /** How many have voted on each nomination. */
  Map<UUID, Integer> turnout(UUID session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT nomination_id, count(*) AS votes FROM council_voter"
                        + " WHERE session_id = :session GROUP BY nomination_id")
                .bind("session", session)
                .map(
                    (row, _) ->
                        Map.entry(row.getObject("nomination_id", UUID.class), row.getInt("votes")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
