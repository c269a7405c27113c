package vn.danvan.reportingservice.reportedfigure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.rest.Dates;
import vn.danvan.platform.table.Cell;
import vn.danvan.platform.table.HarmlessText;
import vn.danvan.platform.table.TableAnswers;
import vn.danvan.platform.table.TableColumn;
import vn.danvan.platform.table.TableFormat;
import vn.danvan.platform.table.TableProblem;
import vn.danvan.platform.table.TableRow;
import vn.danvan.platform.table.TableSource;
import vn.danvan.platform.text.Folding;

/**
 * Reported figures out of a file: each row as if it were entered by itself, all of them or none.
 *
 * @see "docs/rules.md: R-REP-20 (reported figures from files)"
 */
@ApplicationScoped
class FigureImport {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})++");

  private final ReportedFigureService figures;
  private final Batches batches;
  private final Access access;

  FigureImport(ReportedFigureService figures, Batches batches, Access access) {
    this.figures = figures;
    this.batches = batches;
    this.access = access;
  }

  /** A column by the name that requests give it, and as the template calls it. */
  private enum Column {
    UNIT("unit", "Đơn vị"),
    REPORT("report", "Báo cáo"),
    METRIC("metric", "Chỉ tiêu"),
    PERIOD("period", "Kỳ"),
    VALUE("value", "Giá trị"),
    QUALIFIER("qualifier", "Mức chính xác"),
    SOURCE_DOCUMENT("sourceDocument", "Văn bản nguồn"),
    SOURCE_DATE("sourceDate", "Ngày văn bản");

    private final String member;
    private final String heading;

    Column(String member, String heading) {
      this.member = member;
      this.heading = heading;
    }

    String pointer() {
      return "/" + member;
    }

    TableColumn described() {
      return switch (this) {
        case VALUE -> TableColumn.number(heading);
        case SOURCE_DATE -> new TableColumn(heading, TableColumn.Kind.DATE, List.of(), null);
        case QUALIFIER ->
            new TableColumn(
                heading,
                TableColumn.Kind.TEXT,
                Stream.of(Qualifier.values()).map(Enum::name).toList(),
                null);
        default -> TableColumn.text(heading);
      };
    }
  }

  /** A row of the file; its name is its number there. */
  private record Row(String clientReference, EnterReportedFigureRequest request, Guards faults)
      implements BatchRow {}

  RestResponse<InputStream> template(String format) {
    return TableAnswers.file(
        TableFormat.wanted(format),
        "reported-figures-template",
        "Số liệu báo cáo",
        Stream.of(Column.values()).map(Column::described).toList(),
        Collections.emptyIterator());
  }

  /**
   * @throws vn.danvan.platform.problem.DomainException 422 naming every row that is wrong, unless
   *     it is a dry run
   */
  BatchAnswer take(FileUpload upload, boolean dryRun) {
    access.require(Role.OFFICER);
    if (upload == null || upload.size() == 0) {
      throw new Guards()
          .add(Violation.of(TableProblem.FILE, "required", null, ReportedFigureProblem.FILE_NEEDED))
          .refusal();
    }
    return batches.run(
        read(upload),
        dryRun,
        row -> {
          row.faults().pass();
          var entered = figures.enter(row.request());
          return new Batches.Created(entered.id(), entered.version());
        });
  }

  private static List<Row> read(FileUpload upload) {
    try (var source =
        TableSource.open(upload.uploadedFile(), upload.fileName(), Batches.MAX_ROWS)) {
      var columns = columns(source.next());
      var rows = new ArrayList<Row>();
      for (var row = source.next(); row != null; row = source.next()) {
        rows.add(row(row, columns));
      }
      return rows;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where each column stands; all must be there, and nothing else. */
  private static Map<Column, Integer> columns(TableRow headings) {
    var known =
        Stream.of(Column.values())
            .flatMap(
                column ->
                    Stream.of(column.member, column.heading)
                        .map(name -> Map.entry(Folding.fold(name), column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var found = new LinkedHashMap<Column, Integer>();
    var guards = new Guards();
    for (int i = 0; headings != null && i < headings.cells().size(); i++) {
      var cell = headings.cell(i);
      if (cell != null) {
        var column = known.get(Folding.fold(cell.text()));
        guards.check(
            column != null && found.putIfAbsent(column, i) == null,
            TableProblem.FILE,
            "unknown-column",
            null,
            ReportedFigureProblem.UNKNOWN_COLUMN,
            cell.text());
      }
    }
    for (var column : Column.values()) {
      guards.check(
          found.containsKey(column),
          TableProblem.FILE,
          "missing-column",
          null,
          ReportedFigureProblem.MISSING_COLUMN,
          column.heading);
    }
    guards.pass();
    return found;
  }

  private static Row row(TableRow row, Map<Column, Integer> columns) {
    var faults = new Guards();
    var texts = new HashMap<Column, String>();
    columns.forEach(
        (column, at) -> {
          var cell = row.cell(at);
          if (cell == null) {
            return;
          }
          // A month that was typed may have become a day in the spreadsheet.
          if (column == Column.PERIOD && cell.kind() == Cell.Kind.DATE) {
            wrong(column, cell.text(), faults);
          } else if (faults.check(
              cell.kind() != Cell.Kind.FORMULA && cell.kind() != Cell.Kind.ERROR,
              column.pointer(),
              "formula",
              null,
              ReportedFigureProblem.FORMULA)) {
            texts.put(column, text(column, cell));
          }
        });
    return new Row(
        Integer.toString(row.number()),
        new EnterReportedFigureRequest(
            texts.get(Column.UNIT),
            texts.get(Column.REPORT),
            texts.get(Column.METRIC),
            texts.get(Column.PERIOD),
            read(texts, Column.VALUE, Long::valueOf, faults),
            read(texts, Column.QUALIFIER, Qualifier::valueOf, faults),
            texts.get(Column.SOURCE_DOCUMENT),
            read(texts, Column.SOURCE_DATE, FigureImport::day, faults),
            null,
            null),
        faults);
  }

  /** Null, and a fault, for what can't be read. */
  private static <T> T read(
      Map<Column, String> texts, Column column, Function<String, T> reader, Guards faults) {
    var text = texts.get(column);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      wrong(column, text, faults);
      return null;
    }
  }

  private static void wrong(Column column, String text, Guards faults) {
    faults.check(
        false,
        column.pointer(),
        "wrong-value",
        null,
        ReportedFigureProblem.WRONG_VALUE,
        column.heading,
        text);
  }

  /**
   * What a person wrote: digits in groups of three are so in a text only, where a number has a
   * point they are its fraction.
   */
  private static String text(Column column, Cell cell) {
    var text = HarmlessText.original(cell.text()).strip();
    if (column == Column.VALUE && cell.kind() == Cell.Kind.TEXT && GROUPS.matcher(text).matches()) {
      return text.replace(".", "");
    }
    return text;
  }

  private static LocalDate day(String text) {
    return Dates.parse(text.indexOf('/') > 0 ? LocalDate.parse(text, DAY).toString() : text);
  }
}
