package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.ListFile;

/** One article or broadcast about a model, as answers show it. */
@Schema(name = "Publication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
    UUID id,
    long version,
    UUID model,
    Medium medium,
    @Schema(examples = "Báo Bình Thuận") String outlet,
    LocalDate publishedOn,
    String link,
    Long reach,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static final ListFile<PublicationView> FILE =
      ListFile.<PublicationView>of("publications", "Báo chí")
          .text("Mã mô hình", PublicationView::model)
          .text("Loại hình", PublicationView::medium)
          .text("Cơ quan báo chí", PublicationView::outlet)
          .date("Ngày đăng", PublicationView::publishedOn)
          .text("Liên kết", PublicationView::link)
          .number("Lượt tiếp cận", PublicationView::reach);
}
