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
    String title,
    FieldData field,
    List<FieldData> otherFields,
    OwnerKind ownerKind,
    String ownerName,
    UUID areaUnitId,
    String objective,
    LocalDate startsOn,
    String situation,
    String method,
    String targetGroup,
    String resources) {

  void check(UUID province, Guards guards) {
    ModelRule.OWNER_NAME_OF_COLLECTIVE.check(
        guards, ownerName == null || ownerKind == OwnerKind.INDIVIDUAL, "/ownerName");
    var seen = new HashSet<String>();
    if (field != null) {
      seen.add(field.code());
      checkProvince(field, province, "/field", guards);
    }
    for (int i = 0; i < otherFields.size(); i++) {
      var other = otherFields.get(i);
      if (other != null) {
        var pointer = "/otherFields/" + i;
        ModelRule.FIELD_TWICE.check(guards, seen.add(other.code()), pointer, other.code());
        checkProvince(other, province, pointer, guards);
      }
    }
  }

  private static void checkProvince(FieldData field, UUID province, String pointer, Guards guards) {
    ModelRule.FIELD_OF_OTHER_PROVINCE.check(
        guards,
        field.provinceId() == null || field.provinceId().equals(province),
        pointer,
        field.code());
  }
}
