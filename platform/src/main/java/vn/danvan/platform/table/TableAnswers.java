package vn.danvan.platform.table;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are files, made while they are sent. */
public final class TableAnswers {

  private TableAnswers() {}

  /**
   * A file to be saved, never to be shown or kept by a cache.
   *
   * @param name of the file without its extension, in ASCII
   * @param sheet name of the sheet
   * @param rows asked for one by one while the file is sent
   */
  public static RestResponse<InputStream> file(
      TableFormat format,
      String name,
      String sheet,
      List<TableColumn> columns,
      Iterator<? extends List<?>> rows) {
    InputStream content = new TableStream(format, sheet, columns, rows);
    return RestResponse.ResponseBuilder.ok(content, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "." + format.extension() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
