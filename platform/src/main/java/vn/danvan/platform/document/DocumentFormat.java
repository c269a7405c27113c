package vn.danvan.platform.document;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** The files in which documents go out. */
public enum DocumentFormat {
  PDF(DocumentFormat.PDF_TYPE),
  DOCX(DocumentFormat.DOCX_TYPE);

  public static final String PDF_TYPE = "application/pdf";
  public static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final String mediaType;

  DocumentFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  byte[] write(OfficialDocument document) {
    return switch (this) {
      case PDF -> PdfWriter.write(document);
      case DOCX -> DocxWriter.write(document);
    };
  }

  /** PDF unless the client would rather have DOCX. */
  static DocumentFormat wanted(List<MediaType> acceptable) {
    var docx = MediaType.valueOf(DOCX_TYPE);
    var pdf = MediaType.valueOf(PDF_TYPE);
    return acceptable.stream()
        .filter(type -> type.isCompatible(docx) || type.isCompatible(pdf))
        .findFirst()
        .filter(type -> !type.isCompatible(pdf))
        .map(_ -> DOCX)
        .orElse(PDF);
  }
}
