package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/recommendations/{id}/contact-readings")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations")
class ContactResource {

  private final ContactService service;

  ContactResource(ContactService service) {
    this.service = service;
  }

  /** No write to the framework: its answer is stored nowhere, under no key. */
  @POST
  @APIResponse(
      responseCode = "200",
      description = "How its sender is reached",
      content = @Content(schema = @Schema(implementation = RecommendationRequests.Contact.class)))
  @Operation(
      operationId = "readRecommendationContact",
      summary = "Read how its sender is reached",
      description =
          "By an officer of the host or of the unit that must act, for a purpose that is recorded:"
              + " every reading shows in the history. 404 if nothing is known, or nothing more.")
  public RestResponse<RecommendationRequests.Contact> read(
      @RestPath UUID id, RecommendationRequests.Purpose request) {
    var reading = service.read(id, request);
    return RestResponse.ResponseBuilder.ok(reading.contact())
        .header(HttpHeaders.ETAG, "\"" + reading.version() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
