package vn.danvan.recognitionservice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.text.Folding;

/**
 * Numbers of decisions, whatever they decide on: each stands once per issuer and year.
 *
 * @see "docs/rules.md: R-DEC-01"
 */
@ApplicationScoped
public class DecisionNumbers {

  /** At least one letter or digit, so that the folded number is not empty. */
  public static final String PATTERN = ".*[\\p{L}\\p{N}].*";

  private final Jdbi jdbi;

  DecisionNumbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A number as it is compared: case, diacritics and punctuation do not count. */
  static String key(String number) {
    return Folding.fold(number);
  }

  /**
   * @throws DomainException {@code duplicate} at {@code /number} if a decision has it
   */
  public void requireFree(UUID issuer, LocalDate date, String number) {
    var taken =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT EXISTS (SELECT FROM decision_number
                                       WHERE issuer_id = :issuer AND year = :year AND number_key = :key)
                        """)
                    .bind("issuer", issuer)
                    .bind("year", date.getYear())
                    .bind("key", key(number))
                    .mapTo(Boolean.class)
                    .one());
    if (taken) {
      throw duplicate(number);
    }
  }

  /**
   * Takes the number for a decision; of two at once, one gets it.
   *
   * @throws DomainException {@code duplicate} at {@code /number}
   */
  public void take(UUID issuer, LocalDate date, String number, UUID decision) {
    var taken =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO decision_number (issuer_id, year, number_key, decision_id)
                        VALUES (:issuer, :year, :key, :decision) ON CONFLICT DO NOTHING
                        """)
                    .bind("issuer", issuer)
                    .bind("year", date.getYear())
                    .bind("key", key(number))
                    .bind("decision", decision)
                    .execute());
    if (taken == 0) {
      throw duplicate(number);
    }
  }

  /**
   * Frees the number of a decision that was cancelled, unless it stands in the register.
   *
   * @see "docs/rules.md: R-DEC-07"
   */
  public void release(NumberedDecision cancelled) {
    if (!cancelled.isRegistered()) {
      jdbi.useHandle(
          handle ->
              handle.execute("DELETE FROM decision_number WHERE decision_id = ?", cancelled.id()));
    }
  }

  private static DomainException duplicate(String number) {
    return PlatformProblem.DUPLICATE.because(number).at("/number");
  }
}
