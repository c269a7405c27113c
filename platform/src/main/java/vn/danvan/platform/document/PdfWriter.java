package vn.danvan.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.danvan.platform.time.VietnamTime;

/** Writes a document as PDF, with its fonts inside and tagged for those who have it read out. */
final class PdfWriter {

  private static final String FONT = "Liberation Serif";

  private PdfWriter() {}

  static byte[] write(OfficialDocument document) {
    try (var pdf = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.usePdfUaAccessibility(true);
      font(builder, "Regular", 400, FontStyle.NORMAL);
      font(builder, "Bold", 700, FontStyle.NORMAL);
      font(builder, "Italic", 400, FontStyle.ITALIC);
      builder.withW3cDocument(Html.of(document), "");
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      fixTimes(pdf, document);
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory doesn't fail", impossible);
    }
  }

  private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
    var resource = "/fonts/LiberationSerif-" + name + ".ttf";
    builder.useFont(() -> font(resource), FONT, weight, style, true);
  }

  private static InputStream font(String resource) {
    return PdfWriter.class.getResourceAsStream(resource);
  }

  /** The same document makes the same file: its times and its id come from what it says. */
  private static void fixTimes(PDDocument pdf, OfficialDocument document) {
    var day = GregorianCalendar.from(document.date().atStartOfDay(VietnamTime.ZONE));
    var about = pdf.getDocumentInformation();
    about.setCreationDate(day);
    about.setModificationDate(day);
    pdf.setDocumentId(document.date().toEpochDay());
  }
}
