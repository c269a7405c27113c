package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.field.FieldData;
import vn.danvan.platform.problem.Guards;

/**
 * What an owner writes about a model, with everything it names looked up.
 *
 * @param field null if none or an unknown one was named, which is then among the guards
 * @param ownerName an individual's name; private
 */
record ModelContent(
    ModelKind kind,
    String title,
    FieldData field,
    List<FieldData> otherFields,
    OwnerKind ownerKind,
    String ownerName,
    UUID areaUnitId,
    LocalDate startsOn,
    Completion completion) {

  /**
   * @param on day of the writing: what is closed may not be named after its last day
   */
  void check(UUID province, LocalDate on, Guards guards) {
    ModelRule.OWNER_NAME_OF_COLLECTIVE.check(
        guards, ownerName == null || ownerKind == OwnerKind.INDIVIDUAL, "/ownerName");
    var seen = new HashSet<String>();
    if (field != null) {
      seen.add(field.code());
      checkField(field, province, on, "/field", guards);
    }
    for (int i = 0; i < otherFields.size(); i++) {
      var other = otherFields.get(i);
      if (other != null) {
        var pointer = "/otherFields/" + i;
        ModelRule.FIELD_TWICE.check(guards, seen.add(other.code()), pointer, other.code());
        checkField(other, province, on, pointer, guards);
      }
    }
    completion.check(province, startsOn, on, guards);
  }

  private static void checkField(
      FieldData field, UUID province, LocalDate on, String pointer, Guards guards) {
    ModelRule.FIELD_OF_OTHER_PROVINCE.check(
        guards,
        field.provinceId() == null || field.provinceId().equals(province),
        pointer,
        field.code());
    ModelRule.FIELD_CLOSED.check(
        guards,
        field.closedOn() == null || !on.isAfter(field.closedOn()),
        pointer,
        field.code(),
        field.closedOn());
  }
}
