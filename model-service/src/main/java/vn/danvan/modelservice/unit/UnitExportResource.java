package vn.danvan.modelservice.unit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.modelservice.imports.Imports;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.table.TableFormat;

/** The list of units as a file. */
@Path("/api/v1/units/export")
@Authenticated
@RunOnVirtualThread
@Tag(name = "units", description = "Organisation units: one tree with effective dates")
class UnitExportResource {

  private final UnitExports exports;
  private final UnitImportService target;

  UnitExportResource(UnitExports exports, UnitImportService target) {
    this.exports = exports;
    this.target = target;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportUnits",
      summary = "Units as a file that can be imported again",
      description =
          "With the filters of the list. Roles: officer, secretary, signatory, supervisor,"
              + " integrator, admin.")
  public RestResponse<InputStream> export(@BeanParam UnitFilter filter, @RestQuery String format) {
    if (filter.changesAfter != null) {
      throw Parameters.invalid("changesAfter", filter.changesAfter);
    }
    return Imports.export(target, TableFormat.wanted(format), exports.rows(filter));
  }
}
