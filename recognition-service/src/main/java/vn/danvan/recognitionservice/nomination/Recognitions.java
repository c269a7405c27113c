package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What nominations ask about recognitions, which come after them. */
public interface Recognitions {

  /**
   * A recognition that a model got at its own level.
   *
   * @param level that level
   * @param year year of the round
   * @param decidedOn day of the decision
   */
  record OwnLevel(String level, int year, LocalDate decidedOn) {}

  /**
   * Recognitions in force that the model holds from its own level.
   *
   * @param on decided on that day or before
   */
  List<OwnLevel> inForceAtOwnLevel(UUID model, LocalDate on);

  /** Whether the model is recognized in the round already. */
  boolean inRound(UUID model, UUID round);

  /** How many recognitions came out of the round. */
  int countOfRound(UUID round);

  /** Ids of the recognitions that these nominations led to, by nomination. */
  Map<UUID, UUID> ofNominations(Collection<UUID> nominations);
}
