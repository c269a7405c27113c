package vn.danvan.modelservice.unit;

import static vn.danvan.modelservice.imports.ImportColumn.Kind.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.modelservice.imports.ImportColumn;
import vn.danvan.modelservice.imports.ImportRow;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;

/** The columns of files of units: what a row asks for, and how a unit is written as one. */
final class UnitColumns {

  static final String CODE_KEY = "code";
  static final String PARENT = "parent";

  private static final ImportColumn KIND =
      ImportColumn.choice("kind", "Loại đơn vị", kinds(), "Một loại trong danh sách.").needed();
  private static final ImportColumn LEVEL =
      ImportColumn.choice("level", "Cấp", levels(), "Một cấp trong danh sách.").needed();

  static final List<ImportColumn> ALL =
      List.of(
          ImportColumn.of(
                  CODE,
                  CODE_KEY,
                  "Mã đơn vị",
                  "Chữ thường không dấu, số và dấu gạch ngang; không dùng lại mã cũ. Dòng có mã của"
                      + " đơn vị đã có được giữ nguyên.")
              .needed(),
          ImportColumn.of(TEXT, "name", "Tên đơn vị", "Tối đa 200 ký tự.").needed(),
          ImportColumn.of(TEXT, "nameEn", "Tên tiếng Anh", "Tối đa 200 ký tự."),
          KIND,
          LEVEL,
          ImportColumn.of(
              CODE,
              PARENT,
              "Mã đơn vị cấp trên",
              "Đơn vị đã có hoặc ở dòng khác của tệp; chỉ để trống từ cấp tỉnh trở lên."),
          ImportColumn.of(CODE, "territory", "Mã địa bàn phục vụ", "Để trống nếu là chính đơn vị."),
          ImportColumn.of(CODE, "statisticsCode", "Mã thống kê", "Chữ số."),
          ImportColumn.of(WHOLE, "population", "Dân số", "Số nguyên."),
          ImportColumn.of(DATE, "validFrom", "Ngày thành lập", "Ngày/tháng/năm.").needed(),
          ImportColumn.of(DATE, "validTo", "Ngày kết thúc", "Để trống nếu đang hoạt động."));

  private UnitColumns() {}

  private static Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    for (var kind : UnitKind.values()) {
      kinds.put(label(kind), kind.name());
    }
    return kinds;
  }

  private static String label(UnitKind kind) {
    return switch (kind) {
      case PARTY_COMMITTEE -> "Đảng ủy";
      case PROVINCE -> "Tỉnh";
      case DISTRICT -> "Huyện";
      case URBAN_DISTRICT -> "Quận";
      case TOWN -> "Thị xã";
      case CITY -> "Thành phố";
      case COMMUNE -> "Xã";
      case WARD -> "Phường";
      case TOWNSHIP -> "Thị trấn";
      case SPECIAL_ZONE -> "Đặc khu";
      case RESIDENTIAL_AREA -> "Khu dân cư";
      case AFFILIATED_PARTY_COMMITTEE -> "Đảng ủy trực thuộc";
      case PARTY_CELL -> "Chi bộ";
      case FATHERLAND_FRONT -> "Mặt trận Tổ quốc";
      case PEOPLES_COMMITTEE -> "Ủy ban nhân dân";
      case PEOPLES_COUNCIL -> "Hội đồng nhân dân";
      case MASS_MOBILIZATION_COMMISSION -> "Ban Dân vận";
      case MASS_ORGANIZATION -> "Đoàn thể";
      case ARMED_FORCES_UNIT -> "Lực lượng vũ trang";
      case AGENCY -> "Cơ quan";
      case SCHOOL -> "Trường học";
      case ENTERPRISE -> "Doanh nghiệp";
    };
  }

  private static Map<String, String> levels() {
    var levels = new LinkedHashMap<String, String>();
    for (var level : UnitLevel.values()) {
      var label =
          switch (level) {
            case CENTRAL -> "Trung ương";
            case PROVINCE -> "Tỉnh";
            case DISTRICT -> "Huyện";
            case COMMUNE -> "Xã";
            case RESIDENTIAL -> "Khu dân cư";
          };
      levels.put(label, level.name());
    }
    return levels;
  }

  static RegisterUnitRequest request(ImportRow row) {
    return new RegisterUnitRequest(
        row.text(CODE_KEY),
        row.text("name"),
        row.text("nameEn"),
        row.choice("kind", UnitKind.class),
        row.choice("level", UnitLevel.class),
        row.text(PARENT),
        row.text("territory"),
        row.text("statisticsCode"),
        row.date("validFrom"),
        row.date("validTo"),
        row.whole("population"));
  }

  static List<Object> row(Unit unit, UnitTree tree) {
    var parent = tree.ref(unit.parentId());
    return Arrays.asList(
        unit.code(),
        unit.name(),
        unit.nameEn(),
        KIND.label(UnitKind.valueOf(unit.kind())),
        LEVEL.label(UnitLevel.valueOf(unit.level())),
        parent == null ? null : parent.code(),
        unit.territoryId().equals(unit.id()) ? null : tree.ref(unit.territoryId()).code(),
        unit.statisticsCode(),
        unit.population(),
        unit.validFrom(),
        unit.validTo());
  }
}
