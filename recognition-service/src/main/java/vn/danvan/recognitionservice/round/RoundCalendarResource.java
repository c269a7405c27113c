package vn.danvan.recognitionservice.round;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Deadlines for calendars. */
@Path(RoundService.PATH + "/{id}/calendar.ics")
@PermitAll
@RunOnVirtualThread
@Produces(RoundCalendarResource.TYPE)
@Tag(name = "rounds", description = "Recognition rounds: one authority, one level, one year")
class RoundCalendarResource {

  static final String TYPE = "text/calendar;charset=UTF-8";

  private final RoundService service;

  RoundCalendarResource(RoundService service) {
    this.service = service;
  }

  @GET
  @APIResponse(
      responseCode = "200",
      description = "An iCalendar document",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
  @Operation(
      operationId = "readRoundCalendar",
      summary = "A round's deadline as iCalendar",
      description = "Public. A whole day, with alarms 30 and 7 days before it.")
  public RestResponse<String> read(@RestPath UUID id) {
    return RestResponse.ResponseBuilder.ok(service.calendar(id))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"round.ics\"")
        .build();
  }
}
