package vn.danvan.recognitionservice.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody's membership in a council; who it is stays in this service.
 *
 * @param id of the membership, which events and other members may know
 * @param subject the account; membership is data, never a claim
 * @param name as the minutes give it
 * @param unitId the unit that the member comes from
 * @param unitName its name when the council was formed
 * @param unitIds that unit and what was above it, below the authority, on the day of the session
 * @param attends whether the member is there
 * @param declaredIds units for which a conflict of interest was declared
 */
@Embeddable
record CouncilMember(
    UUID id,
    String subject,
    String name,
    @Enumerated(EnumType.STRING) MemberRole role,
    @Column(name = "unit_id") UUID unitId,
    @Column(name = "unit_name") String unitName,
    @Column(name = "unit_ids") UUID[] unitIds,
    @Column(name = "term_from") LocalDate termFrom,
    @Column(name = "term_to") LocalDate termTo,
    boolean attends,
    @Column(name = "declared_ids") UUID[] declaredIds) {

  CouncilMember attending(boolean there) {
    return new CouncilMember(
        id, subject, name, role, unitId, unitName, unitIds, termFrom, termTo, there, declaredIds);
  }

  CouncilMember declaring(UUID unit) {
    return new CouncilMember(
        id,
        subject,
        name,
        role,
        unitId,
        unitName,
        unitIds,
        termFrom,
        termTo,
        attends,
        Stream.concat(declared().stream(), Stream.of(unit)).distinct().toArray(UUID[]::new));
  }

  List<UUID> declared() {
    return Arrays.asList(declaredIds);
  }

  boolean isInOffice(LocalDate on) {
    return !on.isBefore(termFrom) && !on.isAfter(termTo);
  }

  /** The units whose matters the member keeps out of. */
  Set<UUID> conflicts(Collection<CouncilItem> agenda) {
    return agenda.stream()
        .filter(item -> isFound(item) || item.liesWithin(declared()))
        .map(CouncilItem::unitId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the member's own unit nominates, has the nominating unit above it, or owns the model.
   */
  boolean isFound(CouncilItem item) {
    var own = Arrays.asList(unitIds);
    return own.contains(item.unitId()) || own.contains(item.ownerUnitId());
  }
}
