package vn.danvan.modelservice.directive;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.modelservice.reference.CloseRequest;
import vn.danvan.modelservice.reference.ReferenceFilter;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.table.ListFiles;

/** Directives over REST. */
@Path(DirectiveResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directives", description = "Documents that work implements")
class DirectiveResource {

  static final String PATH = "/api/v1/directives";

  private final DirectiveService service;
  private final ListFiles files;

  DirectiveResource(DirectiveService service, ListFiles files) {
    this.service = service;
    this.files = files;
  }

  @PUT
  @Path("/{id}")
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = DirectiveView.class)))
  @Operation(
      operationId = "registerDirective",
      summary = "Register a directive",
      description =
          "Under an id (UUIDv7) of the caller's choice, with If-None-Match: *. Roles: admin; the"
              + " signatory of a province for its own. 412 if the id exists, 409 duplicate if the"
              + " code does.")
  public RestResponse<DirectiveView> register(
      @PathParam("id") UUID id, RegisterDirectiveRequest request) {
    return Answers.created(PATH, service.register(id, request));
  }

  @PUT
  @Path("/{id}/closure")
  @Write
  @Operation(
      operationId = "closeDirective",
      summary = "Close a directive for new use",
      description =
          "What names it keeps it. Roles: admin; the signatory of a province for its own.")
  public RestResponse<DirectiveView> close(@PathParam("id") UUID id, CloseRequest request) {
    return Answers.ok(service.close(id, request));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listDirectives",
      summary = "All directives, in the order of their codes",
      description = "With changesAfter: what changed since; what is closed stays in the list.")
  public Page<DirectiveView> list(@BeanParam ReferenceFilter filter) {
    return service.list(filter);
  }

  @GET
  @PermitAll
  @Path("/{id}")
  @Operation(operationId = "getDirective", summary = "A directive")
  public RestResponse<DirectiveView> read(@PathParam("id") UUID id) {
    return Answers.ok(service.read(id));
  }

  @GET
  @Path("/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportDirectives",
      summary = "All directives as a file",
      description =
          "In the order of the list, with the fields of a registration. Roles: officer, secretary, signatory, supervisor, integrator, admin.")
  public RestResponse<InputStream> export(@RestQuery String format) {
    return files.answer(DirectiveView.FILE, format, service::page);
  }
}
