package vn.danvan.modelservice.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.ListFile;
import vn.danvan.platform.units.UnitRef;

/**
 * How many people do mobilization work for a unit.
 *
 * @param version 0 while the unit has not counted
 */
@Schema(name = "Staff")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffView(
    UUID id,
    long version,
    UnitRef unit,
    LocalDate countedOn,
    List<StaffCounted.Count> counts,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static final ListFile<StaffView> FILE =
      ListFile.<StaffView>of("staff", "Lực lượng dân vận")
          .text("Mã đơn vị", staff -> staff.unit().code())
          .text("Tên đơn vị", staff -> staff.unit().name())
          .date("Ngày thống kê", StaffView::countedOn)
          .number("Chuyên trách", staff -> staff.number(StaffKind.FULL_TIME))
          .number("Kiêm nhiệm", staff -> staff.number(StaffKind.PART_TIME))
          .number("Nòng cốt", staff -> staff.number(StaffKind.CORE_MEMBER))
          .number("Cộng tác viên", staff -> staff.number(StaffKind.VOLUNTEER));

  private Integer number(StaffKind kind) {
    return counts.stream()
        .filter(count -> count.kind() == kind)
        .map(StaffCounted.Count::number)
        .findFirst()
        .orElse(null);
  }
}
