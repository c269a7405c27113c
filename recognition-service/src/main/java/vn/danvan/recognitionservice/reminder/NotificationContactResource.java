package vn.danvan.recognitionservice.reminder;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Where the caller's unit is told that there is news, beside the inbox. */
@Path("/api/v1/recognition/notification-contact")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications", description = "That there is news for the caller's unit")
class NotificationContactResource {

  private final NotificationContactService contacts;

  NotificationContactResource(NotificationContactService contacts) {
    this.contacts = contacts;
  }

  @GET
  @Operation(
      operationId = "readNotificationContact",
      summary = "Where the caller's unit is told that there is news",
      description = "Roles: officer, secretary, signatory of the unit.")
  public RestResponse<NotificationContactView> read() {
    return Answers.ok(contacts.read());
  }

  @PUT
  @Write
  @Operation(
      operationId = "setNotificationContact",
      summary = "Set where the caller's unit is told that there is news",
      description =
          "Roles: officer, secretary, signatory of the unit. With If-Match, or the first time with"
              + " If-None-Match: *. What is sent says only that there is news. The answer names which"
              + " addresses there are, not the addresses.")
  public RestResponse<NotificationContactSet.Data> set(SetNotificationContactRequest request) {
    return Answers.ok(contacts.set(request));
  }
}
