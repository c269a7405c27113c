package vn.danvan.modelservice.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.table.ListFile;
import vn.danvan.platform.units.UnitRef;

/**
 * A model in the catalogue; never with an individual owner's name.
 *
 * @param field code of the main field
 * @param area the unit in whose territory it works
 * @param years in whose ledgers it stands
 * @param recognizedLevels where it is recognized
 * @param campaigns codes of those that it is linked to
 * @param directives codes of those that it is linked to
 */
@Schema(name = "CatalogueItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogueItem(
    UUID id,
    @Schema(examples = "Cà phê sáng") String title,
    @Schema(examples = "ACTIVE") String state,
    @Schema(examples = "ECONOMY") String field,
    @Schema(examples = "ECONOMY") String basicField,
    UnitRef ownerUnit,
    @Schema(examples = "COLLECTIVE") String ownerKind,
    UnitRef province,
    UnitRef area,
    @Schema(examples = "DISTRICT") String registeredLevel,
    LocalDate registeredOn,
    List<Integer> years,
    List<String> recognizedLevels,
    List<String> campaigns,
    List<String> directives) {

  static final ListFile<CatalogueItem> FILE =
      ListFile.<CatalogueItem>of("catalogue", "Danh mục mô hình")
          .text("Mã mô hình", CatalogueItem::id)
          .text("Tên mô hình", CatalogueItem::title)
          .text("Trạng thái", CatalogueItem::state)
          .text("Mã lĩnh vực", CatalogueItem::field)
          .text("Mã đơn vị", item -> UnitRef.codeOf(item.ownerUnit()))
          .text("Tên đơn vị", item -> item.ownerUnit().name())
          .text("Loại chủ thể", CatalogueItem::ownerKind)
          .text("Cấp đăng ký", CatalogueItem::registeredLevel)
          .date("Ngày đăng ký", CatalogueItem::registeredOn)
          .texts("Năm đăng ký", item -> item.years().stream().map(String::valueOf).toList())
          .texts("Cấp công nhận", CatalogueItem::recognizedLevels)
          .texts("Mã cuộc vận động", CatalogueItem::campaigns)
          .texts("Mã văn bản", CatalogueItem::directives);
}
