package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

@Path("/api/v1/recommendations/{id}/contact-erasures")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations")
class ContactErasureRequestResource {

  private final ContactErasureProcedureService procedure;

  ContactErasureRequestResource(ContactErasureProcedureService procedure) {
    this.procedure = procedure;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = ContactErasureData.class)))
  @Operation(
      operationId = "requestContactErasure",
      summary = "Ask that it is erased how its sender is reached",
      description =
          "By an officer or secretary of the host, for a reason that is recorded. 404 if nothing is"
              + " known, or nothing more.")
  public RestResponse<ContactErasureData> request(
      @RestPath UUID id, ContactErasureRequests.Requested request) {
    return Answers.created(ContactErasureResource.COLLECTION, procedure.request(id, request));
  }
}
