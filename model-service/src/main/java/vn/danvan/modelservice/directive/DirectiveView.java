package vn.danvan.modelservice.directive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.ListFile;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A directive as answers show it.
 *
 * @param province whose own it is; missing for all
 * @param closedOn the last day on which it may be named
 */
@Schema(name = "Directive")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectiveView(
    UUID id,
    long version,
    @Schema(examples = "DE_AN_02_2021") String code,
    String nameVi,
    String nameEn,
    DocumentType type,
    String number,
    LocalDate issuedOn,
    String issuer,
    LocalDate from,
    LocalDate to,
    UnitRef province,
    LocalDate closedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static final ListFile<DirectiveView> FILE =
      ListFile.<DirectiveView>of("directives", "Văn bản")
          .text("Mã văn bản", DirectiveView::code)
          .text("Tên văn bản", DirectiveView::nameVi)
          .text("Tên tiếng Anh", DirectiveView::nameEn)
          .text("Loại văn bản", DirectiveView::type)
          .text("Số, ký hiệu", DirectiveView::number)
          .date("Ngày ban hành", DirectiveView::issuedOn)
          .text("Cơ quan ban hành", DirectiveView::issuer)
          .date("Từ ngày", DirectiveView::from)
          .date("Đến ngày", DirectiveView::to)
          .text("Mã tỉnh", directive -> UnitRef.codeOf(directive.province()))
          .date("Ngày đóng", DirectiveView::closedOn);

  static DirectiveView of(
      DirectiveData directive, UnitTree tree, List<AllowedAction> allowedActions) {
    return new DirectiveView(
        directive.id(),
        directive.version(),
        directive.code(),
        directive.nameVi(),
        directive.nameEn(),
        directive.type(),
        directive.number(),
        directive.issuedOn(),
        directive.issuer(),
        directive.from(),
        directive.to(),
        tree.ref(directive.provinceId()),
        directive.closedOn(),
        allowedActions);
  }
}
