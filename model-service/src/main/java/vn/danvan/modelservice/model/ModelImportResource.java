package vn.danvan.modelservice.model;

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

/** Files of models over REST. */
@Path(ModelImportResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "model-imports", description = "Files of models that are written down as drafts")
class ModelImportResource {

  static final String PATH = "/api/v1/model-imports";

  private final Imports imports;
  private final ModelImportService target;

  ModelImportResource(Imports imports, ModelImportService target) {
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
      operationId = "importModels",
      summary = "Send a file of up to 10,000 models: all of them become drafts, or none",
      description =
          "XLSX or CSV by the template, 20 MB at most. What is wrong with the file as such is"
              + " refused at once, its rows are looked at afterwards: read the import until it is"
              + " CHECKED, REFUSED, DONE or FAILED. Rows whose models exist are left alone. A dry"
              + " run ends CHECKED and stores nothing. Needs an Idempotency-Key. Roles: officer,"
              + " secretary; owners lie in the scope.")
  public RestResponse<ImportView> receive(@RestForm FileUpload file, @RestQuery String dryRun) {
    return Answers.created(PATH, imports.receive(target, file, dryRun));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getModelImport",
      summary = "How far a file of models is",
      description = "Only for officers and secretaries of the unit that sent it.")
  public RestResponse<ImportView> read(@PathParam("id") UUID id) {
    return Answers.ok(imports.read(target, id));
  }

  @GET
  @Path("/{id}/errors")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getModelImportErrors",
      summary = "What is wrong with a refused file of models, as a file",
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
      operationId = "getModelImportTemplate",
      summary = "The template for files of models",
      description = "XLSX, with a sheet that explains the columns, or CSV.")
  public RestResponse<InputStream> template(@RestQuery String format) {
    return Imports.template(target, TableFormat.wanted(format));
  }
}
