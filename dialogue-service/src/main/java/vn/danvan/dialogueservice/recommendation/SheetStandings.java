package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.dialogue.DialogueSheet;

/** Tells a dialogue how its recommendations stand. */
@ApplicationScoped
class SheetStandings implements DialogueSheet {

  private final Jdbi jdbi;

  SheetStandings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Standing of(UUID dialogueId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FILTER (WHERE state = 'RECEIVED') AS unclassified,
                           count(*) FILTER (WHERE %s) AS open
                    FROM recommendation WHERE dialogue_id = :dialogue
                    """
                        .formatted(RecommendationState.IS_OPEN))
                .bind("dialogue", dialogueId)
                .map((row, _) -> new Standing(row.getLong("unclassified"), row.getLong("open")))
                .one());
  }
}
