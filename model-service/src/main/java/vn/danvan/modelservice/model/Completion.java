package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.reference.Reference;
import vn.danvan.platform.problem.Guards;

/**
 * What an owner writes about a model that may still change when it is registered, with everything
 * it names looked up.
 *
 * @param campaigns those that were named; null in the place of an unknown one, which is then among
 *     the guards
 * @param directives the same
 */
record Completion(
    LocalDate evaluatesOn,
    UUID leadUnitId,
    List<UUID> cooperatingUnitIds,
    List<Reference> campaigns,
    List<Reference> directives,
    GeoPoint point,
    Description description) {

  /**
   * @param startsOn null while it is not known
   * @param on day of the writing: what is closed may not be named after its last day
   */
  void check(UUID province, LocalDate startsOn, LocalDate on, Guards guards) {
    checkUnits(guards);
    checkReferences(campaigns, province, on, "/campaigns/", guards);
    checkReferences(directives, province, on, "/directives/", guards);
    if (startsOn != null && evaluatesOn != null) {
      ModelRule.EVALUATED_BEFORE_START.check(
          guards, !evaluatesOn.isBefore(startsOn), "/evaluatesOn", evaluatesOn, startsOn);
    }
  }

  private void checkUnits(Guards guards) {
    var seen = new HashSet<UUID>();
    seen.add(leadUnitId);
    for (int i = 0; i < cooperatingUnitIds.size(); i++) {
      ModelRule.UNIT_TWICE.check(
          guards, seen.add(cooperatingUnitIds.get(i)), "/cooperatingUnits/" + i);
    }
  }

  private static void checkReferences(
      List<Reference> references, UUID province, LocalDate on, String list, Guards guards) {
    var seen = new HashSet<String>();
    for (int i = 0; i < references.size(); i++) {
      var reference = references.get(i);
      if (reference != null) {
        var code = reference.code();
        ModelRule.REFERENCE_TWICE.check(guards, seen.add(code), list + i, code);
        ModelRule.REFERENCE_OF_OTHER_PROVINCE.check(
            guards, reference.serves(province), list + i, code);
        ModelRule.REFERENCE_CLOSED.check(
            guards, reference.isOpen(on), list + i, code, reference.closedOn());
      }
    }
  }
}
