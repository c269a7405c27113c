package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What nominations ask about recognitions, which come after them. */
public interface Recognitions {

  /**
   * Whether the model holds a recognition in force from its own level.
   *
   * @param fromYear first year of the rounds that still count
   * @param toYear last year of the rounds that count
   * @param on decided on that day or before
   */
  boolean inForceAtOwnLevel(UUID model, int fromYear, int toYear, LocalDate on);

  /** Whether the model is recognized in the round already. */
  boolean inRound(UUID model, UUID round);

  /** How many recognitions came out of the round. */
  int countOfRound(UUID round);

  /** Ids of the recognitions that these nominations led to, by nomination. */
  Map<UUID, UUID> ofNominations(Collection<UUID> nominations);
}
