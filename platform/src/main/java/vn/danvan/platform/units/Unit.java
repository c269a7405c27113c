package vn.danvan.platform.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An organisation unit as the replica knows it. Codes of kind and level mean nothing here. Name,
 * kind, level and parent are those of its last day or of today; what they were before is in {@code
 * earlier}.
 *
 * @param parentId null at the top
 * @param territoryId the unit whose subtree this one serves; itself for an administrative unit
 * @param provinceId the province that it belongs to; null above provinces
 * @param validFrom first day of validity
 * @param validTo last day of validity; null while it exists
 * @param retrospective days open for late entry; null while closed
 * @param earlier what it was before, oldest first; the periods follow each other without gaps
 * @param successors the units that took over from it
 */
public record Unit(
    UUID id,
    long version,
    String code,
    String name,
    String nameEn,
    String kind,
    String level,
    UUID parentId,
    UUID territoryId,
    UUID provinceId,
    String statisticsCode,
    Integer population,
    LocalDate validFrom,
    LocalDate validTo,
    Retrospective retrospective,
    List<Earlier> earlier,
    List<Succession> successors) {

  public Unit {
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    successors = successors == null ? List.of() : List.copyOf(successors);
  }

  /** A unit that has always been what it is and has no successor. */
  public Unit(
      UUID id,
      long version,
      String code,
      String name,
      String nameEn,
      String kind,
      String level,
      UUID parentId,
      UUID territoryId,
      UUID provinceId,
      String statisticsCode,
      Integer population,
      LocalDate validFrom,
      LocalDate validTo,
      Retrospective retrospective) {
    this(
        id,
        version,
        code,
        name,
        nameEn,
        kind,
        level,
        parentId,
        territoryId,
        provinceId,
        statisticsCode,
        population,
        validFrom,
        validTo,
        retrospective,
        List.of(),
        List.of());
  }

  /** What a unit was from one day to another, both included. */
  public record Earlier(
      LocalDate from,
      LocalDate to,
      String name,
      String nameEn,
      String kind,
      String level,
      UUID parentId,
      UUID provinceId) {}

  /** How much of a unit a successor took over. */
  public enum Share {
    WHOLE,
    PART
  }

  /**
   * A unit that took over from this one.
   *
   * @param effective its first day as successor
   * @param actNumber number of the act that says so
   */
  public record Succession(UUID unitId, LocalDate effective, Share share, String actNumber) {}

  /** Both ends included. */
  public record Retrospective(LocalDate from, LocalDate to) {

    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public boolean isValid(LocalDate on) {
    return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
  }

  /** Whether its last day has passed. */
  public boolean isClosed(LocalDate on) {
    return validTo != null && on.isAfter(validTo);
  }

  /** What took over the whole of it when it was closed. */
  public Optional<Succession> wholeSuccessor() {
    return validTo != null && successors.size() == 1
        ? Optional.of(successors.getFirst()).filter(one -> one.share() == Share.WHOLE)
        : Optional.empty();
  }

  /** First day on which it is what it is now. */
  public LocalDate since() {
    return earlier.isEmpty() ? validFrom : earlier.getLast().to().plusDays(1);
  }

  /** The unit as it was on a day; outside its validity as it was at that end of it. */
  public Unit on(LocalDate day) {
    return earlier.stream()
        .filter(period -> !day.isAfter(period.to()))
        .findFirst()
        .map(this::as)
        .orElse(this);
  }

  private Unit as(Earlier period) {
    return new Unit(
        id,
        version,
        code,
        period.name(),
        period.nameEn(),
        period.kind(),
        period.level(),
        period.parentId(),
        territoryId,
        period.provinceId(),
        statisticsCode,
        population,
        validFrom,
        validTo,
        retrospective,
        earlier,
        successors);
  }

  /** The units that it ever lay directly below. */
  public List<UUID> parentsEver() {
    return Stream.concat(earlier.stream().map(Earlier::parentId), Stream.ofNullable(parentId))
        .filter(parent -> parent != null)
        .distinct()
        .toList();
  }

  /** The provinces that it ever belonged to. */
  public List<UUID> provincesEver() {
    return Stream.concat(earlier.stream().map(Earlier::provinceId), Stream.ofNullable(provinceId))
        .filter(province -> province != null)
        .distinct()
        .toList();
  }

  public UnitRef ref() {
    return new UnitRef(id, code, name);
  }
}
