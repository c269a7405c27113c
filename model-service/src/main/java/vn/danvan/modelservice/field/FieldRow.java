package vn.danvan.modelservice.field;

import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.table.ListFile;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A field as its registration named it.
 *
 * @param parent code of the field above; null for a basic field
 * @param province code of the province that uses it; null for all
 */
record FieldRow(FieldData field, String parent, String province) {

  static final ListFile<FieldRow> FILE =
      ListFile.<FieldRow>of("fields", "Lĩnh vực")
          .text("Mã lĩnh vực", row -> row.field().code())
          .text("Tên lĩnh vực", row -> row.field().nameVi())
          .text("Tên tiếng Anh", row -> row.field().nameEn())
          .text("Mã lĩnh vực cấp trên", FieldRow::parent)
          .text("Mã tỉnh", FieldRow::province)
          .date("Ngày đóng", row -> row.field().closedOn());

  static FieldRow of(FieldData field, Map<UUID, Field> parents, UnitTree tree) {
    var parent = parents.get(field.parentId());
    return new FieldRow(
        field, parent == null ? null : parent.code(), UnitRef.codeOf(tree.ref(field.provinceId())));
  }
}
