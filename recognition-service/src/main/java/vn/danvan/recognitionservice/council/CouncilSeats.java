package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownModels;
import vn.danvan.recognitionservice.nomination.Nominations;

/** Makes members and agenda items with their places in the unit tree on the day of the session. */
@ApplicationScoped
class CouncilSeats {

  private final UnitDirectory units;
  private final KnownModels models;

  CouncilSeats(UnitDirectory units, KnownModels models) {
    this.units = units;
    this.models = models;
  }

  /**
   * A council as it was asked for.
   *
   * @param declared conflicts of interest that were declared in the round before, by account; they
   *     go on holding
   */
  List<CouncilMember> seat(
      List<CouncilMemberRequest> wanted,
      UUID authority,
      LocalDate heldOn,
      Map<String, Set<UUID>> declared) {
    var seated = new ArrayList<CouncilMember>(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      var one = wanted.get(i);
      var unit = units.require("/members/" + i + "/unit", one.unit()).id();
      seated.add(
          member(
              new Person(
                  one.account(),
                  one.name(),
                  one.role(),
                  unit,
                  units.tree().name(unit),
                  one.termFrom(),
                  one.termTo()),
              authority,
              heldOn,
              declared));
    }
    return seated;
  }

  /** The same council in another session of the round. */
  List<CouncilMember> seatAgain(
      List<CouncilMember> council,
      UUID authority,
      LocalDate heldOn,
      Map<String, Set<UUID>> declared) {
    return council.stream()
        .map(
            one ->
                new Person(
                    one.subject(),
                    one.name(),
                    one.role(),
                    one.unitId(),
                    one.unitName(),
                    one.termFrom(),
                    one.termTo()))
        .map(one -> member(one, authority, heldOn, declared))
        .toList();
  }

  private record Person(
      String account,
      String name,
      MemberRole role,
      UUID unit,
      String unitName,
      LocalDate termFrom,
      LocalDate termTo) {}

  private CouncilMember member(
      Person person, UUID authority, LocalDate heldOn, Map<String, Set<UUID>> declared) {
    return new CouncilMember(
        Ids.next(),
        person.account(),
        person.name(),
        person.role(),
        person.unit(),
        person.unitName(),
        array(below(authority, person.unit(), heldOn)),
        person.termFrom(),
        person.termTo(),
        false,
        array(declared.getOrDefault(person.account(), Set.of())));
  }

  /** Items in the order of the nominations. */
  List<CouncilItem> items(List<Nominations.Facts> nominations, UUID authority, LocalDate heldOn) {
    var known = models.find(nominations.stream().map(Nominations.Facts::modelId).toList());
    return nominations.stream()
        .map(one -> item(one, known.get(one.modelId()), authority, heldOn))
        .toList();
  }

  private CouncilItem item(
      Nominations.Facts nomination, KnownModel model, UUID authority, LocalDate heldOn) {
    var unit =
        nomination.nominatingUnitId().equals(authority)
            ? nomination.ownerUnitId()
            : nomination.nominatingUnitId();
    var within = new LinkedHashSet<>(below(authority, unit, heldOn));
    within.addAll(below(authority, nomination.ownerUnitId(), heldOn));
    return CouncilItem.of(
        nomination.id(),
        nomination.modelId(),
        model == null ? null : model.title(),
        unit,
        units.tree().name(unit),
        nomination.ownerUnitId(),
        within);
  }

  /** The unit and what is above it, without the authority and what is above that. */
  private Set<UUID> below(UUID authority, UUID unit, LocalDate on) {
    var path = new LinkedHashSet<UUID>();
    units.tree().withAncestors(unit, on).stream()
        .map(Unit::id)
        .takeWhile(id -> !id.equals(authority))
        .forEach(path::add);
    return path;
  }

  private static UUID[] array(Set<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
