package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;

@Path("/api/v1/work-calendars/{year}/recount")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work calendars", description = "Days on which deadlines count")
class DeadlineRecountResource {

  private final DeadlineRecountService recounts;
  private final Access access;

  DeadlineRecountResource(DeadlineRecountService recounts, Access access) {
    this.recounts = recounts;
    this.access = access;
  }

  @GET
  @Operation(
      operationId = "readDeadlineRecount",
      summary = "How far due dates have followed the year's calendar",
      description =
          "Of its last change; 404 if it never was changed. Roles: officer, secretary, supervisor,"
              + " admin.")
  public DeadlineRecount read(
      @Parameter(description = "Year of the calendar", example = "2026") @RestPath int year) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SUPERVISOR, Role.ADMIN);
    return recounts.ofYear(year);
  }
}
