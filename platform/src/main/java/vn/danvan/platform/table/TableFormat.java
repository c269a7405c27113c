package vn.danvan.platform.table;

import java.util.Arrays;
import java.util.Locale;
import vn.danvan.platform.rest.Parameters;

/** The files in which tables come and go. */
public enum TableFormat {
  XLSX(TableFormat.XLSX_TYPE),
  CSV(TableFormat.CSV_TYPE);

  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String CSV_TYPE = "text/csv";

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of file names, and of the parameter by which a client asks for the format. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a request asks for by its parameter {@code format}; XLSX if it does not. */
  public static TableFormat wanted(String format) {
    if (format == null) {
      return XLSX;
    }
    return Arrays.stream(values())
        .filter(known -> known.extension().equals(format))
        .findFirst()
        .orElseThrow(() -> Parameters.invalid("format", format));
  }
}
