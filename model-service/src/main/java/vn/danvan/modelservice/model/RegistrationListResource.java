package vn.danvan.modelservice.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Registration lists over REST. */
@Path(RegistrationListResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "registration-lists", description = "One document that decides on many models")
class RegistrationListResource {

  static final String PATH = "/api/v1/registration-lists";

  private final RegistrationListService service;

  RegistrationListResource(RegistrationListService service) {
    this.service = service;
  }

  @POST
  @Write(keyRequired = true)
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = RegistrationListView.class)))
  @Operation(
      operationId = "recordRegistrationList",
      summary = "Register, carry over, return or reject up to 500 models by one document",
      description =
          "All lines hold or none: what is wrong is named by /lines/<index>/... (422). 409 duplicate"
              + " for a document number that the body used in the year. Needs an Idempotency-Key."
              + " Role: signatory of the registering body.")
  public RestResponse<RegistrationListView> record(RegistrationListRequest request) {
    return Answers.created(PATH, service.record(request));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getRegistrationList",
      summary = "A registration list",
      description = "Roles: officer, secretary, signatory, supervisor, within their scope.")
  public RestResponse<RegistrationListView> read(@PathParam("id") UUID id) {
    return Answers.ok(service.read(id));
  }
}
