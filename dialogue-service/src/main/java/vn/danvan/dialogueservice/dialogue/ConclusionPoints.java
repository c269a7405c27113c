package vn.danvan.dialogueservice.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The points of notices of conclusions. Their text is in no event. */
@ApplicationScoped
class ConclusionPoints {

  private final Jdbi jdbi;

  ConclusionPoints(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The points of a notice in their order. */
  List<ConclusionPoint> of(UUID dialogue) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT number, text, owner_unit_id, due_on FROM conclusion_point
                    WHERE dialogue_id = :dialogue ORDER BY number
                    """)
                .bind("dialogue", dialogue)
                .map(
                    (row, _) ->
                        new ConclusionPoint(
                            row.getInt("number"),
                            row.getString("text"),
                            row.getObject("owner_unit_id", UUID.class),
                            row.getObject("due_on", LocalDate.class)))
                .list());
  }

  /** Keeps the points of a notice; the dialogue's row is locked and written already. */
  void keep(UUID dialogue, List<ConclusionPoint> points) {
    if (points.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO conclusion_point (dialogue_id, number, text, owner_unit_id, due_on)
                  VALUES (:dialogue, :number, :text, :owner, :due)
                  """);
          points.forEach(
              point ->
                  batch
                      .bind("dialogue", dialogue)
                      .bind("number", point.number())
                      .bind("text", point.text())
                      .bind("owner", point.ownerUnitId())
                      .bind("due", point.dueOn())
                      .add());
          batch.execute();
        });
  }
}
