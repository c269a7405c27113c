package vn.danvan.dialogueservice.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** How many cases requests have. */
@ApplicationScoped
class LegalAidCounts {

  private final Jdbi jdbi;

  LegalAidCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The cases of a request.
   *
   * @param open how many of them are open
   * @param lastEnd the last day on which one ended; null if none did
   */
  record Cases(int all, int open, LocalDate lastEnd) {
    static final Cases NONE = new Cases(0, 0, null);
  }

  private record Counted(UUID request, Cases cases) {}

  Cases of(UUID request) {
    return of(List.of(request)).getOrDefault(request, Cases.NONE);
  }

  /** Of those requests that have a case. */
  Map<UUID, Cases> of(Collection<UUID> requests) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT request_id, count(*) AS cases, count(*) FILTER (WHERE state = 'OPEN') AS open,
                           max(closed_on) AS last_end
                    FROM legal_aid_case WHERE request_id = ANY (:requests) GROUP BY request_id
                    """)
                .bind("requests", requests.toArray(UUID[]::new))
                .map(
                    (row, _) ->
                        new Counted(
                            row.getObject("request_id", UUID.class),
                            new Cases(
                                row.getInt("cases"),
                                row.getInt("open"),
                                row.getObject("last_end", LocalDate.class))))
                .collect(Collectors.toMap(Counted::request, Counted::cases)));
  }
}
