package vn.danvan.dialogueservice.workcalendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.problem.Problem;
import vn.danvan.platform.rest.Answers;

@Path("/api/v1/work-calendars")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work calendars", description = "Days on which deadlines count")
class WorkCalendarResource {

  private final WorkCalendarService calendars;

  WorkCalendarResource(WorkCalendarService calendars) {
    this.calendars = calendars;
  }

  @GET
  @Path("/{year}")
  @APIResponse(
      responseCode = "200",
      description = "The year",
      content = @Content(schema = @Schema(implementation = WorkCalendarData.class)))
  @APIResponse(
      responseCode = "422",
      description = "The year has no calendar",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  @Operation(
      operationId = "readWorkCalendar",
      summary = "Working days of a year",
      description = "Monday to Friday but for days off, and weekend days that are worked instead.")
  public RestResponse<WorkCalendarData> read(
      @Parameter(description = "A year that has a calendar", example = "2025") @RestPath int year) {
    return Answers.ok(calendars.ofYear(year));
  }

  @PUT
  @Path("/{year}")
  @Authenticated
  @Write
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "enterWorkCalendar",
      summary = "Enter the working days of a year",
      description =
          "Role: admin. With If-Match, or for a year without calendar with If-None-Match: *. Due"
              + " dates of open recommendations follow within a minute; how far that has come is at"
              + " /recount.")
  public RestResponse<WorkCalendarData> enter(
      @Parameter(description = "Year of the calendar", example = "2031") @RestPath int year,
      EnterWorkCalendarRequest request) {
    return Answers.ok(calendars.enter(year, request));
  }
}
