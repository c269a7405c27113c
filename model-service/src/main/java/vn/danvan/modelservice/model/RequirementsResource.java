package vn.danvan.modelservice.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** What provinces ask of models, over REST. */
@Path("/api/v1/units/{id}/model-requirements")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "models")
class RequirementsResource {

  private final RequirementsService service;

  RequirementsResource(RequirementsService service) {
    this.service = service;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getModelRequirements",
      summary = "What a province asks of the owners of its models",
      description = "Its ETag is \"0\" while the province has not said anything.")
  public RestResponse<RequirementsView> read(@PathParam("id") String id) {
    return Answers.ok(service.read(id));
  }

  @PUT
  @Write
  @Operation(
      operationId = "setModelRequirements",
      summary = "Say what owners must fill in to submit a model, and before it is nominated",
      description = "Roles: signatory of the province; admin.")
  public RestResponse<RequirementsView> set(
      @PathParam("id") String id, RequirementsRequest request) {
    return Answers.ok(service.set(id, request));
  }
}
