package vn.danvan.modelservice.model;

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

/** The list of models as a file. */
@Path("/api/v1/models/export")
@Authenticated
@RunOnVirtualThread
@Tag(name = "models", description = "Models of good practice, from the draft to the end")
class ModelExportResource {

  private final ModelExports exports;
  private final ModelImportService target;

  ModelExportResource(ModelExports exports, ModelImportService target) {
    this.exports = exports;
    this.target = target;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportModels",
      summary = "Models as a file that can be imported again",
      description =
          "With the filters of the list, but only what lies in the caller's scope. Officers and"
              + " secretaries see names of individuals, supervisors published ones only. Roles:"
              + " officer, secretary, supervisor.")
  public RestResponse<InputStream> export(@BeanParam ModelFilter filter, @RestQuery String format) {
    if (filter.changesAfter != null) {
      throw Parameters.invalid("changesAfter", filter.changesAfter);
    }
    return Imports.export(target, TableFormat.wanted(format), exports.rows(filter));
  }
}
