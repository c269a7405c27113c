package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

@Path(ContactErasureResource.COLLECTION)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class ContactErasureResource {

  static final String COLLECTION = "/api/v1/contact-erasures";

  private final ContactErasureProcedureService procedure;

  ContactErasureResource(ContactErasureProcedureService procedure) {
    this.procedure = procedure;
  }

  @GET
  @Operation(
      operationId = "listContactErasures",
      summary = "Requests to erase contacts of the caller's own unit, what waits first",
      description =
          "Roles: officer, secretary, signatory. Then the newest first, 200 at most. Why it was asked"
              + " for is shown to signatories only.")
  public List<ContactErasureView> list() {
    return procedure.list();
  }

  @PUT
  @Path("/{id}/decision")
  @Write
  @Operation(
      operationId = "decideContactErasure",
      summary = "Approve or refuse an erasure",
      description =
          "Role: signatory of the host, another person than who asked for it. Approved, it is done at"
              + " once and for good. With If-Match.")
  public RestResponse<ContactErasureData> decide(
      @RestPath UUID id, ContactErasureRequests.Decided request) {
    return Answers.ok(procedure.decide(id, request));
  }
}
