package vn.danvan.dialogueservice.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What heads of a level owe at least, or where the regulation names no number. */
@ApplicationScoped
class DutyLimits {

  /** What is limited. */
  enum Kind {
    RECEPTION_DAYS_A_MONTH,
    DIALOGUES_A_YEAR
  }

  /**
   * @param binding whether no regulation may go below it
   */
  record Limit(int number, boolean binding, String source) {}

  private final Jdbi jdbi;

  DutyLimits(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Limit> of(Kind kind, String level, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT number, binding, source FROM duty_limit
                    WHERE kind = :kind AND level = :level AND valid_from <= :on
                      AND (valid_to IS NULL OR valid_to >= :on)
                    ORDER BY valid_from DESC LIMIT 1
                    """)
                .bind("kind", kind.name())
                .bind("level", level)
                .bind("on", on)
                .map(
                    (row, _) ->
                        new Limit(
                            row.getInt("number"),
                            row.getBoolean("binding"),
                            row.getString("source")))
                .findOne());
  }
}
