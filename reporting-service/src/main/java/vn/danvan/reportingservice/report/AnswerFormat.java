package vn.danvan.reportingservice.report;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.table.TableFormat;

/** In what a report and its records can be had; the same figures in each. */
enum AnswerFormat {
  JSON(MediaType.APPLICATION_JSON),
  CSV(TableFormat.CSV_TYPE),
  XLSX(TableFormat.XLSX_TYPE),
  PDF(DocumentFormat.PDF_TYPE),
  DOCX(DocumentFormat.DOCX_TYPE);

  private final MediaType type;

  AnswerFormat(String type) {
    this.type = MediaType.valueOf(type);
  }

  /** What the client would rather have; JSON where it takes anything. */
  static AnswerFormat wanted(List<MediaType> acceptable) {
    return acceptable.stream()
        .flatMap(wish -> Stream.of(values()).filter(format -> format.type.isCompatible(wish)))
        .findFirst()
        .orElse(JSON);
  }
}
