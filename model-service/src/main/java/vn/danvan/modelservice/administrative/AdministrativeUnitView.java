package vn.danvan.modelservice.administrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;
import vn.danvan.platform.table.ListFile;

/**
 * An administrative unit as it was on a day.
 *
 * @param code of the statistics office; another unit may have it at another time
 * @param otherCode another code under which lists show it
 * @param validFrom first day with this name, kind and parent; left out where it is not known
 * @param validTo last day; left out while it lasts
 * @param act by which it became what it is; left out before the reform
 * @param shownAsOf the day whose state is shown, where the day asked for is earlier than what is
 *     known
 */
@Schema(name = "AdministrativeUnit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdministrativeUnitView(
    @Schema(examples = "22945") String code,
    @Schema(examples = "Phường Phan Thiết") String name,
    UnitKind kind,
    UnitLevel level,
    AdministrativeUnitRef parent,
    AdministrativeUnitRef province,
    String otherCode,
    LocalDate validFrom,
    LocalDate validTo,
    String act,
    LocalDate shownAsOf) {

  static final ListFile<AdministrativeUnitView> FILE =
      ListFile.<AdministrativeUnitView>of("administrative-units", "Đơn vị hành chính")
          .text("Mã", AdministrativeUnitView::code)
          .text("Tên", AdministrativeUnitView::name)
          .text("Loại", AdministrativeUnitView::kind)
          .text("Cấp", AdministrativeUnitView::level)
          .text("Mã cấp trên", unit -> unit.parent() == null ? null : unit.parent().code())
          .text("Tên cấp trên", unit -> unit.parent() == null ? null : unit.parent().name())
          .text("Mã tỉnh", unit -> unit.province().code())
          .text("Tên tỉnh", unit -> unit.province().name())
          .text("Mã khác", AdministrativeUnitView::otherCode)
          .date("Từ ngày", AdministrativeUnitView::validFrom)
          .date("Đến ngày", AdministrativeUnitView::validTo)
          .text("Văn bản", AdministrativeUnitView::act);
}
