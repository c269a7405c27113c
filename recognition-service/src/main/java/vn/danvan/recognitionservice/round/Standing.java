package vn.danvan.recognitionservice.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;

/** What an expected unit has done in a year, as the round above it sees it. */
@Entity
@Table(name = "standing")
class Standing extends Aggregate {

  @Column(name = "round_id")
  private UUID roundId;

  @Column(name = "round_year")
  private int roundYear;

  @Column(name = "authority_id")
  private UUID authorityId;

  @Column(name = "unit_id")
  private UUID unitId;

  private boolean considered;
  private int recognized;
  private int nominated;

  protected Standing() {}

  private Standing(UUID id) {
    super(id);
  }

  /**
   * Sets a unit's standing up when the round opens.
   *
   * @param considered whether the unit's own round of the year has given a verdict already
   * @param recognized models that it has recognized there already
   * @see "docs/rules.md: R-RND-10 (a unit without own-level round stands as not considered)"
   */
  static Standing open(RoundFacts round, UUID unit, boolean considered, int recognized) {
    var standing = new Standing(Ids.next());
    standing.roundId = round.id();
    standing.roundYear = round.year();
    standing.authorityId = round.authorityId();
    standing.unitId = unit;
    standing.considered = considered;
    standing.recognized = recognized;
    standing.raiseVersion();
    return standing;
  }

  StandingChanged opened() {
    return new StandingChanged(data());
  }

  /** The unit has given its first verdict of the year; nothing changes at the later ones. */
  Optional<StandingChanged> consider() {
    if (considered) {
      return Optional.empty();
    }
    considered = true;
    raiseVersion();
    return Optional.of(new StandingChanged(data()));
  }

  /** The unit has recognized so many more models in its own round of the year. */
  Optional<StandingChanged> recognize(int models) {
    considered = true;
    recognized += models;
    raiseVersion();
    return Optional.of(new StandingChanged(data()));
  }

  /** So many models that the unit had recognized are recognized no more. */
  Optional<StandingChanged> revoke(int models) {
    recognized -= models;
    raiseVersion();
    return Optional.of(new StandingChanged(data()));
  }

  /** The unit has put one more model forward in the round. */
  Optional<StandingChanged> nominate() {
    nominated++;
    raiseVersion();
    return Optional.of(new StandingChanged(data()));
  }

  StandingState state() {
    return StandingState.of(considered, recognized);
  }

  private StandingData data() {
    return new StandingData(
        id(),
        version(),
        roundId,
        roundYear,
        authorityId,
        unitId,
        state(),
        considered,
        recognized,
        nominated);
  }

  UUID roundId() {
    return roundId;
  }

  UUID unitId() {
    return unitId;
  }

  boolean considered() {
    return considered;
  }

  int recognized() {
    return recognized;
  }

  int nominated() {
    return nominated;
  }
}
