package vn.danvan.platform.table;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;

/** Gives lists to officials as files, page by page while they are sent. */
@ApplicationScoped
public class ListFiles {

  private final Access access;

  ListFiles(Access access) {
    this.access = access;
  }

  /**
   * The whole of a list; what the list refuses is refused before anything is written.
   *
   * @param format of the request; null for XLSX
   * @param list called in a transaction of its own for each page
   */
  public <T> RestResponse<InputStream> answer(
      ListFile<T> file, String format, Function<PageRequest, Page<T>> list) {
    access.require(
        Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.INTEGRATOR, Role.ADMIN);
    var wanted = TableFormat.wanted(format);
    var rows = rows(file, list);
    rows.hasNext();
    return TableAnswers.file(wanted, file.name(), file.sheet(), file.headings(), rows);
  }

  private static <T> Iterator<List<Object>> rows(
      ListFile<T> file, Function<PageRequest, Page<T>> list) {
    var position = new AtomicReference<List<String>>(List.of());
    return new PagedRows<>(
        _ -> {
          var after = position.getAndSet(null);
          if (after == null) {
            return List.of();
          }
          var request =
              new PageRequest(
                  Cursors.MAX_LIMIT,
                  after,
                  key -> {
                    position.set(key);
                    return "";
                  });
          return QuarkusTransaction.requiringNew()
              .call(() -> list.apply(request).items().stream().map(file::row).toList());
        });
  }
}
