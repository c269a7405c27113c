package vn.danvan.platform.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sorts of files that are taken. */
public enum FileType {
  JPEG("image/jpeg", List.of("jpg", "jpeg"), null),
  PNG("image/png", List.of("png"), null),
  WEBP("image/webp", List.of("webp"), null),
  PDF("application/pdf", List.of("pdf"), null),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      List.of("docx"),
      "word/document.xml"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      List.of("xlsx"),
      "xl/workbook.xml"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      List.of("pptx"),
      "ppt/presentation.xml");

  private static final Set<String> WITH_MACROS =
      Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "ppam");

  private final String mediaType;
  private final List<String> extensions;
  private final String mainPart;

  FileType(String mediaType, List<String> extensions, String mainPart) {
    this.mediaType = mediaType;
    this.extensions = extensions;
    this.mainPart = mainPart;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The usual one, without a dot. */
  String extension() {
    return extensions.getFirst();
  }

  boolean hasExtension(String extension) {
    return extensions.contains(extension.toLowerCase(Locale.ROOT));
  }

  boolean isOffice() {
    return mainPart != null;
  }

  /** The office document whose main part is among the parts of the archive. */
  static Optional<FileType> withMainPart(Set<String> parts) {
    return Stream.of(values())
        .filter(type -> type.isOffice() && parts.contains(type.mainPart))
        .findFirst();
  }

  static boolean mayHoldMacros(String extension) {
    return WITH_MACROS.contains(extension.toLowerCase(Locale.ROOT));
  }
}
