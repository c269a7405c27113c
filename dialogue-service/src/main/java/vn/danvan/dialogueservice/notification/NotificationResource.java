package vn.danvan.dialogueservice.notification;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;

/** The caller's inbox. */
@Path("/api/v1/dialogue/notifications")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications", description = "That there is news for the caller's unit")
class NotificationResource {

  private final Notifications notifications;
  private final Cursors cursors;

  NotificationResource(Notifications notifications, Cursors cursors) {
    this.notifications = notifications;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listDialogueNotifications",
      summary = "What the caller's unit was told",
      description =
          "For everybody who is signed in, newest first: which recommendation is due soon, overdue or"
              + " not supervised, nothing of its content. Empty without a unit.")
  public Page<NotificationView> list(@RestQuery String limit, @RestQuery String cursor) {
    return notifications.list(cursors.request(limit, cursor));
  }
}
