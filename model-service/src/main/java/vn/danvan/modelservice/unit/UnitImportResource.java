package vn.danvan.modelservice.unit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.modelservice.imports.ImportView;
import vn.danvan.modelservice.imports.Imports;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.table.TableFormat;

/** Files of units over REST. */
@Path(UnitImportResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "unit-imports", description = "Files of units that are entered into the tree")
class UnitImportResource {

  static final String PATH = "/api/v1/unit-imports";

  private final Imports imports;
  private final UnitImportService target;

  UnitImportResource(Imports imports, UnitImportService target) {
    this.imports = imports;
    this.target = target;
  }

  @POST
  @Write(keyRequired = true)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @APIResponse(
      responseCode = "201",
      description = "Received",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @Operation(
      operationId = "importUnits",
      summary = "Send a file of up to 10,000 units: all of them are entered, or none",
      description =
          "XLSX or CSV by the template, 20 MB at most. What is wrong with the file as such is"
              + " refused at once, its rows are looked at afterwards: read the import until it is"
              + " CHECKED, REFUSED, DONE or FAILED. Rows whose code exists are left alone; a parent"
              + " may stand in any row. A dry run ends CHECKED and stores nothing. Only for"
              + " provinces that no act of reorganization has touched. Needs an Idempotency-Key."
              + " Roles: admin, integrator.")
  public RestResponse<ImportView> receive(@RestForm FileUpload file, @RestQuery String dryRun) {
    return Answers.created(PATH, imports.receive(target, file, dryRun));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getUnitImport",
      summary = "How far a file of units is",
      description = "Only for admins and integrators of the unit that sent it, or without one.")
  public RestResponse<ImportView> read(@PathParam("id") UUID id) {
    return Answers.ok(imports.read(target, id));
  }

  @GET
  @Path("/{id}/errors")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getUnitImportErrors",
      summary = "What is wrong with a refused file of units, as a file",
      description = "Row, column and cause, in Vietnamese.")
  public RestResponse<InputStream> errors(
      @PathParam("id") UUID id,
      @Parameter(description = "xlsx or csv; that of the file that was sent if left out") @RestQuery
          String format) {
    return imports.errors(target, id, format);
  }

  @GET
  @PermitAll
  @Path("/template")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getUnitImportTemplate",
      summary = "The template for files of units",
      description = "XLSX, with a sheet that explains the columns, or CSV.")
  public RestResponse<InputStream> template(@RestQuery String format) {
    return Imports.template(target, TableFormat.wanted(format));
  }
}
