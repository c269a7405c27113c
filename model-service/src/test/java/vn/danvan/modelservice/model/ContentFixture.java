package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.field.FieldData;
import vn.danvan.modelservice.reference.Reference;
import vn.danvan.platform.persistence.Ids;

/** Contents of models as their owners write them. */
final class ContentFixture {

  private ContentFixture() {}

  static ModelContent content(
      FieldData field,
      List<FieldData> others,
      OwnerKind ownerKind,
      String ownerName,
      UUID area,
      String objective,
      LocalDate start) {
    return new ModelContent(
        null,
        "Mô hình",
        field,
        others,
        ownerKind,
        ownerName,
        area,
        start,
        completion(objective, null, List.of(), List.of(), null));
  }

  static Completion completion(
      String objective,
      UUID lead,
      List<UUID> cooperating,
      List<Reference> campaigns,
      LocalDate evaluatesOn) {
    return new Completion(
        evaluatesOn,
        lead,
        cooperating,
        campaigns,
        List.of(),
        null,
        new Description(objective, null, null, null, null, null, null, null, null, null));
  }

  static FieldData field(String code, UUID province) {
    return new FieldData(Ids.next(), 1, code, code, code, null, "ECONOMY", province, null);
  }
}
