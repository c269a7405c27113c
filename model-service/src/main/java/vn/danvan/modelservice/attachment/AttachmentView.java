package vn.danvan.modelservice.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.ListFile;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * An attachment as answers show it, to those whose scope holds the model.
 *
 * @param unit that attached it, or for which it was attached
 * @param size in bytes, of what is stored: images without their metadata
 * @param sha256 of what is stored, in hexadecimal digits
 * @param scanned whether a scanner looked for malware and found none; false where none is
 *     configured
 * @param href where the content is read; null once it is removed
 * @param warning what to beware of: that nobody looked for malware
 * @param reason why it was removed
 */
@Schema(name = "Attachment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(
    UUID id,
    long version,
    AttachmentState state,
    UUID model,
    UnitRef unit,
    @Schema(examples = "bien-ban-nghiem-thu.pdf") String fileName,
    @Schema(examples = "application/pdf") String mediaType,
    long size,
    String sha256,
    boolean scanned,
    LocalDate attachedOn,
    Instant attachedAt,
    String href,
    String warning,
    LocalDate removedOn,
    String reason,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static final ListFile<AttachmentView> FILE =
      ListFile.<AttachmentView>of("attachments", "Tệp đính kèm")
          .text("Mã mô hình", AttachmentView::model)
          .text("Mã đơn vị đính kèm", attachment -> UnitRef.codeOf(attachment.unit()))
          .text("Tên tệp", AttachmentView::fileName)
          .text("Loại tệp", AttachmentView::mediaType)
          .number("Dung lượng (byte)", AttachmentView::size)
          .text("SHA-256", AttachmentView::sha256)
          .date("Ngày đính kèm", AttachmentView::attachedOn)
          .date("Ngày gỡ", AttachmentView::removedOn)
          .text("Lý do gỡ", AttachmentView::reason);

  private static final Phrase NOT_SCANNED =
      new Phrase(
          "Tệp chưa được quét mã độc vì hệ thống chưa cấu hình trình quét; hãy cẩn thận khi mở.",
          "No antivirus is configured: nobody looked for malware in this file. Open it with care.");

  static AttachmentView of(
      Attachment attachment, UnitTree tree, boolean mayRemove, Locale language) {
    var data = attachment.data();
    var there = attachment.state() == AttachmentState.ATTACHED;
    var href = AttachmentResource.path(data.modelId()) + "/" + data.id();
    return new AttachmentView(
        data.id(),
        data.version(),
        attachment.state(),
        data.modelId(),
        tree.ref(data.unitId()),
        attachment.fileName(),
        data.mediaType(),
        data.size(),
        data.sha256(),
        data.scanned(),
        data.attachedOn(),
        attachment.attachedAt(),
        there ? href : null,
        there && !data.scanned() ? NOT_SCANNED.in(language) : null,
        data.removedOn(),
        attachment.removalReason(),
        there && mayRemove
            ? List.of(AllowedAction.ready("removal", href + "/removal"))
            : List.of());
  }
}
