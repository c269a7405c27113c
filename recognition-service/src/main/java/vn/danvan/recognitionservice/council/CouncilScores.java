package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What members gave, one row for each criterion of each nomination. */
@ApplicationScoped
class CouncilScores {

  private final Jdbi jdbi;

  CouncilScores(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Points that a member gave. */
  record Score(UUID member, UUID nomination, String criterion, BigDecimal points) {}

  /** Puts a member's scores in the place of those before, with two statements for all of them. */
  void replace(UUID session, UUID member, List<ScoresRequest.Scores> scores) {
    var nominations = new ArrayList<UUID>();
    var criteria = new ArrayList<String>();
    var points = new ArrayList<BigDecimal>();
    for (var one : scores) {
      one.points()
          .forEach(
              (criterion, given) -> {
                nominations.add(one.nomination());
                criteria.add(criterion);
                points.add(given);
              });
    }
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "DELETE FROM council_score WHERE session_id = ? AND member_id = ?", session, member);
          handle
              .createUpdate(
                  """
                  INSERT INTO council_score (session_id, member_id, nomination_id, criterion, points)
                  SELECT :session, :member, nomination, criterion, points
                  FROM unnest(:nominations, :criteria, :points::numeric[]) AS given (nomination, criterion, points)
                  """)
              .bind("session", session)
              .bind("member", member)
              .bind("nominations", nominations.toArray(UUID[]::new))
              .bind("criteria", criteria.toArray(String[]::new))
              .bind("points", points.stream().map(BigDecimal::toPlainString).toArray(String[]::new))
              .execute();
        });
  }

  List<Score> ofMember(UUID session, UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT member_id, nomination_id, criterion, points FROM council_score"
                        + " WHERE session_id = :session AND member_id = :member"
                        + " ORDER BY nomination_id, criterion")
                .bind("session", session)
                .bind("member", member)
                .map((row, _) -> score(row))
                .list());
  }

  List<Score> ofSession(UUID session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT member_id, nomination_id, criterion, points FROM council_score"
                        + " WHERE session_id = :session")
                .bind("session", session)
                .map((row, _) -> score(row))
                .list());
  }

  private static Score score(ResultSet row) throws SQLException {
    return new Score(
        row.getObject("member_id", UUID.class),
        row.getObject("nomination_id", UUID.class),
        row.getString("criterion"),
        row.getBigDecimal("points"));
  }
}
