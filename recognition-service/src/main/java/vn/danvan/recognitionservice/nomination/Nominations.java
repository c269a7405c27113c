package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What decisions ask about nominations. */
public interface Nominations {

  /**
   * What a decision needs to know of a nomination.
   *
   * @param nominatingUnitId the unit that put the model forward
   * @param ownLevel whether it did so in its own round
   * @param decidedOn day of the verdict, or null
   */
  record Facts(
      UUID id,
      NominationState state,
      UUID roundId,
      UUID modelId,
      UUID ownerUnitId,
      String ownerKind,
      String fieldCode,
      UUID nominatingUnitId,
      UUID provinceId,
      boolean ownLevel,
      LocalDate decidedOn) {}

  /** The nominations that exist, in the order of their ids, kept as they are until the end. */
  List<Facts> hold(Collection<UUID> ids);
}
