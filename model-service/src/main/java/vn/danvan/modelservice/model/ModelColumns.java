package vn.danvan.modelservice.model;

import static vn.danvan.modelservice.imports.ImportColumn.Kind.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.modelservice.imports.ImportColumn;
import vn.danvan.modelservice.imports.ImportRow;
import vn.danvan.platform.time.LateEntry;
import vn.danvan.platform.units.UnitTree;

/** The columns of files of models: what a row asks for, and how a model is written as one. */
final class ModelColumns {

  static final String ID = "id";
  static final String OWNER = "ownerUnit";

  private static final String MANY = "Nhiều mã cách nhau bằng dấu chấm phẩy.";
  private static final String LONG = "Tối đa 4000 ký tự.";

  private static final ImportColumn KIND =
      ImportColumn.choice(
          "kind",
          "Loại",
          choices("Mô hình", ModelKind.MODEL, "Điển hình", ModelKind.EXEMPLAR),
          "Mô hình hoặc Điển hình; để trống là Mô hình.");
  private static final ImportColumn OWNER_KIND =
      ImportColumn.choice(
              "ownerKind",
              "Tập thể hay cá nhân",
              choices("Tập thể", OwnerKind.COLLECTIVE, "Cá nhân", OwnerKind.INDIVIDUAL),
              "Tập thể hoặc Cá nhân.")
          .needed();

  static final List<ImportColumn> ALL =
      List.of(
          ImportColumn.of(
              CODE,
              ID,
              "Mã mô hình",
              "Để trống khi thêm mới. Dòng có mã của mô hình đã có được giữ nguyên."),
          KIND,
          ImportColumn.of(TEXT, "title", "Tên mô hình", "Tối đa 300 ký tự.").needed(),
          ImportColumn.of(CODE, "field", "Mã lĩnh vực", "Mã lĩnh vực chính.").needed(),
          ImportColumn.of(CODES, "otherFields", "Mã lĩnh vực khác", MANY),
          ImportColumn.of(
                  CODE, OWNER, "Mã đơn vị", "Đơn vị chủ quản, trong phạm vi của người nhập.")
              .needed(),
          OWNER_KIND,
          ImportColumn.of(
              TEXT,
              "ownerName",
              "Họ tên cá nhân",
              "Chỉ điền khi là Cá nhân. Dữ liệu cá nhân: chỉ người trong phạm vi công tác xem được."),
          ImportColumn.of(CODE, "area", "Mã địa bàn", "Mã đơn vị hành chính nơi thực hiện."),
          ImportColumn.of(DATE, "startsOn", "Ngày bắt đầu", "Ngày/tháng/năm."),
          ImportColumn.of(DATE, "evaluatesOn", "Ngày đánh giá", "Ngày/tháng/năm."),
          ImportColumn.of(CODE, "leadUnit", "Mã đơn vị chủ trì", "Mã đơn vị."),
          ImportColumn.of(CODES, "cooperatingUnits", "Mã đơn vị phối hợp", MANY),
          ImportColumn.of(CODES, "campaigns", "Mã cuộc vận động", MANY),
          ImportColumn.of(CODES, "directives", "Mã văn bản", MANY),
          ImportColumn.of(DECIMAL, "latitude", "Vĩ độ", "Độ thập phân (WGS 84).")
              .at("/point/latitude"),
          ImportColumn.of(DECIMAL, "longitude", "Kinh độ", "Độ thập phân (WGS 84).")
              .at("/point/longitude"),
          ImportColumn.of(TEXT, "objective", "Mục tiêu", LONG),
          ImportColumn.of(TEXT, "criteria", "Tiêu chí", LONG),
          ImportColumn.of(TEXT, "situation", "Thực trạng và lý do", LONG),
          ImportColumn.of(TEXT, "method", "Nội dung, cách làm", LONG),
          ImportColumn.of(TEXT, "targetGroup", "Đối tượng", LONG),
          ImportColumn.of(TEXT, "forces", "Lực lượng tham gia", LONG),
          ImportColumn.of(TEXT, "resources", "Nguồn lực", LONG),
          ImportColumn.of(TEXT, "milestones", "Các mốc thời gian", LONG),
          ImportColumn.of(TEXT, "outputs", "Kết quả, sản phẩm", LONG),
          ImportColumn.of(TEXT, "sustainability", "Khả năng duy trì, nhân rộng", LONG),
          ImportColumn.of(DATE, "occurredOn", "Ngày lập", "Để trống là hôm nay."),
          ImportColumn.of(
                  TEXT, "lateReason", "Lý do nhập muộn", "Cần khi ngày lập đã qua hơn 30 ngày.")
              .at("/lateEntry/reason"),
          ImportColumn.of(TEXT, "lateSource", "Văn bản nguồn", "Số và ngày văn bản, khi nhập muộn.")
              .at("/lateEntry/sourceDocument"));

  private ModelColumns() {}

  private static Map<String, String> choices(
      String one, Enum<?> first, String two, Enum<?> second) {
    var choices = new LinkedHashMap<String, String>();
    choices.put(one, first.name());
    choices.put(two, second.name());
    return choices;
  }

  /** On behalf of the owner, where that is not the sender's own unit. */
  static CreateModelRequest request(ImportRow row) {
    var owner = row.text(OWNER);
    return new CreateModelRequest(
        row.text("title"),
        row.text("field"),
        row.codes("otherFields"),
        owner,
        row.choice("ownerKind", OwnerKind.class),
        row.text("ownerName"),
        row.text("area"),
        row.text("objective"),
        row.date("startsOn"),
        row.text("situation"),
        row.text("method"),
        row.text("targetGroup"),
        row.text("resources"),
        row.text("criteria"),
        row.text("forces"),
        row.text("milestones"),
        row.text("outputs"),
        row.text("sustainability"),
        row.date("evaluatesOn"),
        row.text("leadUnit"),
        row.codes("cooperatingUnits"),
        row.codes("campaigns"),
        row.codes("directives"),
        point(row),
        row.choice("kind", ModelKind.class),
        row.date("occurredOn"),
        lateEntry(row),
        owner);
  }

  private static GeoPoint point(ImportRow row) {
    var latitude = row.decimal("latitude");
    var longitude = row.decimal("longitude");
    return latitude == null && longitude == null ? null : new GeoPoint(latitude, longitude);
  }

  private static LateEntry lateEntry(ImportRow row) {
    var reason = row.text("lateReason");
    var source = row.text("lateSource");
    return reason == null && source == null ? null : new LateEntry(reason, source);
  }

  /**
   * A model as a row.
   *
   * @param worksWithNames whether the reader may see an unpublished name of an individual
   */
  static List<Object> row(Model model, UnitTree tree, boolean worksWithNames) {
    var data = model.data();
    var text = model.description();
    var point = data.point();
    return Arrays.asList(
        data.id().toString(),
        KIND.label(data.kind()),
        data.title(),
        data.fieldCode(),
        joined(data.otherFieldCodes()),
        code(data.ownerUnitId(), tree),
        OWNER_KIND.label(data.ownerKind()),
        model.ownerName(worksWithNames),
        code(data.area(), tree),
        data.startsOn(),
        model.evaluatesOn(),
        code(data.leadUnitId(), tree),
        joined(data.cooperatingUnitIds().stream().map(unit -> code(unit, tree)).toList()),
        joined(data.campaignCodes()),
        joined(data.directiveCodes()),
        point == null ? null : point.latitude(),
        point == null ? null : point.longitude(),
        text.objective(),
        text.criteria(),
        text.situation(),
        text.method(),
        text.targetGroup(),
        text.forces(),
        text.resources(),
        text.milestones(),
        text.outputs(),
        text.sustainability(),
        null,
        null,
        null);
  }

  private static String joined(List<String> codes) {
    return codes.isEmpty() ? null : codes.stream().collect(Collectors.joining("; "));
  }

  private static String code(UUID unit, UnitTree tree) {
    var ref = tree.ref(unit);
    return ref == null ? null : ref.code() == null ? unit.toString() : ref.code();
  }
}
