package vn.danvan.reportingservice.opendata;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.table.TableAnswers;
import vn.danvan.platform.table.TableColumn;
import vn.danvan.platform.table.TableFormat;

/** A dataset as a CSV file; what is hidden is empty there and named in the last column. */
final class OpenDataFile {

  /** Columns before the figures. */
  static final Map<String, Phrase> KEYS = keys();

  private static final String HIDDEN = "hidden";

  private OpenDataFile() {}

  private static Map<String, Phrase> keys() {
    var keys = new LinkedHashMap<String, Phrase>();
    keys.put("unitId", new Phrase("Mã định danh đơn vị", "Id of the unit"));
    keys.put("unitCode", new Phrase("Mã đơn vị", "Code of the unit"));
    keys.put("unitName", new Phrase("Tên đơn vị", "Name of the unit"));
    keys.put("level", new Phrase("Cấp", "Level of the unit"));
    keys.put(
        "part",
        new Phrase(
            "TOTAL: cả đơn vị; BELOW: đơn vị trực thuộc; OWN: của riêng đơn vị",
            "TOTAL: the unit as a whole; BELOW: a unit below it; OWN: of the unit itself"));
    keys.put("year", new Phrase("Năm", "Year"));
    return keys;
  }

  static Response csv(Dataset dataset, OpenDataView view) {
    var columns = new ArrayList<TableColumn>();
    KEYS.keySet()
        .forEach(
            key ->
                columns.add(key.equals("year") ? TableColumn.number(key) : TableColumn.text(key)));
    dataset.figures().forEach(figure -> columns.add(TableColumn.number(figure.name())));
    columns.add(TableColumn.text(HIDDEN));
    var rows = view.rows().stream().map(row -> line(row, view.year())).iterator();
    return TableAnswers.file(
            TableFormat.CSV, dataset.code() + "-" + view.year(), dataset.code(), columns, rows)
        .toResponse();
  }

  private static List<Object> line(OpenDataView.Row row, int year) {
    var line = new ArrayList<Object>();
    line.add(row.unit().id().toString());
    line.add(row.unit().code());
    line.add(row.unit().name());
    line.add(row.level());
    line.add(row.part());
    line.add(year);
    line.addAll(row.figures().values());
    line.add(String.join(";", row.hidden()));
    return line;
  }
}
