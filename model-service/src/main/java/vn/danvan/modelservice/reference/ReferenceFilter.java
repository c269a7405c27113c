package vn.danvan.modelservice.reference;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.rest.Parameters;

/** Query parameters that all lists of reference data share. */
public class ReferenceFilter {

  @RestQuery List<String> id;

  @Parameter(
      description =
          "Sync: changes after the position that the last answer's `next` named; 0 from the start")
  @RestQuery
  String changesAfter;

  @RestQuery String limit;

  @RestQuery String cursor;

  List<UUID> ids() {
    return Parameters.ids("id", id);
  }

  String changesAfter() {
    return changesAfter;
  }

  PageRequest page(Cursors cursors) {
    return cursors.request(limit, cursor, ids());
  }
}
