package vn.danvan.modelservice.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A field as answers show it.
 *
 * @param parentId null for a basic field
 * @param basicFieldCode the basic field that it rolls up to
 * @param province the province that uses it; null for all
 * @param closedOn the last day on which it may be named
 */
@Schema(name = "Field")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldView(
    UUID id,
    long version,
    @Schema(examples = "ECONOMY") String code,
    @Schema(examples = "Kinh tế") String nameVi,
    @Schema(examples = "Economy") String nameEn,
    UUID parentId,
    @Schema(examples = "ECONOMY") String basicFieldCode,
    UnitRef province,
    LocalDate closedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static FieldView of(FieldData field, UnitTree tree, List<AllowedAction> allowedActions) {
    return new FieldView(
        field.id(),
        field.version(),
        field.code(),
        field.nameVi(),
        field.nameEn(),
        field.parentId(),
        field.basicFieldCode(),
        tree.ref(field.provinceId()),
        field.closedOn(),
        allowedActions);
  }
}
