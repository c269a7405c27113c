package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.danvan.platform.document.Block;
import vn.danvan.platform.document.Capitals;
import vn.danvan.platform.document.DocumentAnswers;
import vn.danvan.platform.document.DocumentDay;
import vn.danvan.platform.document.Line;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.table.TableAnswers;
import vn.danvan.platform.table.TableColumn;
import vn.danvan.platform.table.TableFormat;
import vn.danvan.platform.time.VietnamTime;

/**
 * Reports and records as files: tables for spreadsheets and official documents, with the figures of
 * the JSON answer. A CSV file has the names of that answer as headings, all others Vietnamese ones.
 *
 * @see "docs/rules.md: R-REP-09 (same figures in every format)"
 */
@ApplicationScoped
class ReportFiles {

  /** Documents are to be printed; tables hold all. */
  private static final int MOST_PRINTED = 2_000;

  private static final int WIDE_FROM = 6;
  private static final int TEXT_SHARE = 3;

  private static final List<String> RECORD_COLUMNS =
      List.of(
          "id",
          "type",
          "unit.code",
          "unit.name",
          "title",
          "on",
          "year",
          "state",
          "field",
          "level",
          "ownerKind",
          "kind",
          "amount");

  private final ObjectMapper json;

  ReportFiles(ObjectMapper json) {
    this.json = json;
  }

  Response report(Report report, ReportView view, AnswerFormat format, HttpHeaders request) {
    var table = ReportTable.of(view, json);
    return switch (format) {
      case JSON -> throw new IllegalArgumentException("JSON is no file");
      case CSV -> table(TableFormat.CSV, report, table, Map.of());
      case XLSX ->
          table(TableFormat.XLSX, report, table.forReaders(), ReportWords.headings(report));
      case PDF, DOCX ->
          DocumentAnswers.of(
              document(
                  report,
                  view,
                  ReportWords.title(report),
                  table.forReaders(),
                  view.rows().size() > MOST_PRINTED),
              request);
    };
  }

  /**
   * The records behind a figure.
   *
   * @param records asked for one by one while the file is sent
   */
  Response records(
      Report report,
      Figure figure,
      ReportView view,
      Iterator<RecordView> records,
      AnswerFormat format,
      HttpHeaders request) {
    if (format == AnswerFormat.PDF || format == AnswerFormat.DOCX) {
      var rows = new ArrayList<List<Object>>();
      while (records.hasNext() && rows.size() < MOST_PRINTED) {
        rows.add(line(records.next()));
      }
      var title =
          ReportWords.title(report) + ": " + ReportWords.headings(report).get(figure.name());
      return DocumentAnswers.of(
          document(
              report,
              view,
              title,
              new ReportTable(RECORD_COLUMNS, rows).forReaders(),
              records.hasNext()),
          request);
    }
    var csv = format == AnswerFormat.CSV;
    var headings = ReportWords.headings(report);
    var columns =
        RECORD_COLUMNS.stream()
            .map(
                column ->
                    new TableColumn(
                        csv ? column : heading(headings, column),
                        column.equals("year") || column.equals("amount")
                            ? TableColumn.Kind.NUMBER
                            : column.equals("on") ? TableColumn.Kind.DATE : TableColumn.Kind.TEXT,
                        List.of(),
                        null))
            .toList();
    return opened(
        csv ? TableFormat.CSV : TableFormat.XLSX,
        report.name() + "-" + figure.name(),
        figure.name(),
        columns,
        new Lines(records));
  }

  private static Response table(
      TableFormat format, Report report, ReportTable table, Map<String, String> headings) {
    var columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(
                at -> {
                  var heading = heading(headings, table.columns().get(at));
                  return table.isNumeric(at)
                      ? TableColumn.number(heading)
                      : TableColumn.text(heading);
                })
            .toList();
    return opened(format, report.name(), report.name(), columns, table.rows().iterator());
  }

  private static String heading(Map<String, String> headings, String column) {
    return headings.getOrDefault(column, column);
  }

  /** Offered beside other types, so the answer has to be one that the framework opens. */
  private static Response opened(
      TableFormat format,
      String name,
      String sheet,
      List<TableColumn> columns,
      Iterator<? extends List<?>> rows) {
    var shown = sheet.length() > 31 ? sheet.substring(0, 31) : sheet;
    return TableAnswers.file(format, name, shown, columns, rows).toResponse();
  }

  private static OfficialDocument document(
      Report report, ReportView view, String title, ReportTable table, boolean shortened) {
    var headings = ReportWords.headings(report);
    var made = LocalDate.ofInstant(view.asOf(), VietnamTime.ZONE);
    var columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(
                at -> {
                  var heading = heading(headings, table.columns().get(at));
                  return table.isNumeric(at)
                      ? Block.Column.number(heading, 2)
                      : Block.Column.text(heading, TEXT_SHARE);
                })
            .toList();
    var issuer = Capitals.of(view.unit().name());
    var document =
        OfficialDocument.of(report.name(), title, made)
            .stateHead(null, issuer, "……/BC-……", DocumentDay.of("……", made))
            .line(Line.centered("BÁO CÁO").bold())
            .line(Line.centered(title).bold())
            .line(
                Line.centered(
                    "(từ %s đến %s)"
                        .formatted(DocumentDay.of(view.from()), DocumentDay.of(view.to()))))
            .line(Line.gap())
            .table(
                columns,
                table.rows().stream()
                    .limit(MOST_PRINTED + 1)
                    .map(row -> row.stream().map(ReportFiles::printed).toList())
                    .toList())
            .line(Line.gap())
            .lines(notes(view, shortened))
            .halves(
                List.of(Line.text("Nơi nhận:").bold().italic().left().sized(12), Line.gap()),
                List.of(Line.centered("NGƯỜI KÝ").bold(), Line.gap(), Line.gap(), Line.gap()));
    return columns.size() > WIDE_FROM ? document.landscape() : document;
  }

  private static List<Line> notes(ReportView view, boolean shortened) {
    var notes = new ArrayList<Line>();
    notes.add(Line.text("Số liệu ghi nhận đến " + view.asOf() + ".").italic());
    if (SmallNumbers.hidesAnything(view)) {
      notes.add(
          Line.text("Số liệu về người từ 1 đến 4 và số liệu có thể suy ra chúng được ẩn.")
              .italic());
    }
    if (!view.complete()) {
      notes.add(Line.text("Số liệu có thể chưa đầy đủ tại thời điểm này.").italic());
    }
    if (view.reconciliation() != null) {
      notes.add(
          Line.text(
                  "Đối soát: %d sự kiện chưa khớp với dịch vụ nguồn."
                      .formatted(view.reconciliation().differences()))
              .bold());
    }
    view.identities().stream()
        .filter(identity -> !identity.holds())
        .forEach(
            identity ->
                notes.add(
                    Line.text("Số liệu không khớp theo đẳng thức " + identity.id() + ".").bold()));
    view.reported()
        .forEach(
            one ->
                notes.add(
                    Line.text(
                        "Số liệu báo cáo (không cộng): %s %s, %s; nguồn: %s."
                            .formatted(one.metric(), one.value(), one.qualifier(), one.source()))));
    if (shortened) {
      notes.add(
          Line.text("Chỉ in %d dòng đầu; bảng tính XLSX, CSV có đầy đủ.".formatted(MOST_PRINTED))
              .italic());
    }
    return notes;
  }

  private static String printed(Object value) {
    return Objects.toString(value, "");
  }

  private static List<Object> line(RecordView record) {
    var row = new ArrayList<Object>();
    row.add(record.id().toString());
    row.add(record.type());
    row.add(record.unit() == null ? null : record.unit().code());
    row.add(record.unit() == null ? null : record.unit().name());
    row.add(record.title());
    row.add(record.on());
    row.add(record.year());
    row.add(record.state());
    row.add(record.field());
    row.add(record.level());
    row.add(record.ownerKind());
    row.add(record.kind());
    row.add(record.amount());
    return row;
  }

  /** Records as the rows of a table, none of them kept. */
  private record Lines(Iterator<RecordView> records) implements Iterator<List<Object>> {

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public List<Object> next() {
      return line(records.next());
    }
  }
}
