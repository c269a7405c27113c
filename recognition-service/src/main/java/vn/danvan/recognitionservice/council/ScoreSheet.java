package vn.danvan.recognitionservice.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;

/**
 * A member's papers in a session: scores, and the fact of having voted. Who may hand them in is
 * decided by the session; what stands in them lies beside.
 */
@Entity
@Table(name = "score_sheet")
class ScoreSheet extends Aggregate {

  static final String TYPE = "ScoreSheet";

  @Column(name = "session_id")
  private UUID sessionId;

  @Column(name = "member_id")
  private UUID memberId;

  private int scored;

  private int voted;

  protected ScoreSheet() {}

  private ScoreSheet(UUID id) {
    super(id);
  }

  /** An empty sheet, in which nothing has happened yet. */
  static ScoreSheet of(UUID session, UUID member) {
    var sheet = new ScoreSheet(Ids.next());
    sheet.sessionId = session;
    sheet.memberId = member;
    return sheet;
  }

  /**
   * The member has scored so many nominations, all told.
   *
   * @see "docs/rules.md: R-CNS-08 (scores)"
   */
  ScoreSheetEvent score(int nominations) {
    scored = nominations;
    raiseVersion();
    return new ScoreSheetEvent.ScoresEntered(data());
  }

  /**
   * The member has voted on so many nominations more.
   *
   * @see "docs/rules.md: R-CNS-05 (one vote)"
   */
  ScoreSheetEvent vote(int nominations) {
    voted += nominations;
    raiseVersion();
    return new ScoreSheetEvent.VotesCast(data());
  }

  private ScoreSheetData data() {
    return new ScoreSheetData(id(), version(), sessionId, memberId, scored, voted);
  }

  int voted() {
    return voted;
  }

  int scored() {
    return scored;
  }
}
