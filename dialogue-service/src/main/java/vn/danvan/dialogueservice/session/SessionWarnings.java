package vn.danvan.dialogueservice.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks at recorded sessions for what is implausible.
 *
 * @see "docs/rules.md: R-SES-01 (the same session twice)"
 */
@ApplicationScoped
class SessionWarnings {

  private static final String RECORDED_TWICE =
      """
      SELECT one.id FROM outreach_session one
      WHERE one.id = ANY (:ids) AND EXISTS (
        SELECT FROM outreach_session other
        WHERE other.unit_id = one.unit_id AND other.held_on = one.held_on
          AND other.kind = one.kind AND lower(other.title) = lower(one.title)
          AND other.id <> one.id)
      """;

  private final Jdbi jdbi;

  SessionWarnings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of the sessions that there is something to say about, with what it is. */
  Map<UUID, List<SessionWarning>> of(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RECORDED_TWICE)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .collect(
                    Collectors.toMap(
                        Function.identity(), _ -> List.of(SessionWarning.RECORDED_TWICE))));
  }

  List<SessionWarning> of(UUID id) {
    return of(List.of(id)).getOrDefault(id, List.of());
  }
}
