package vn.danvan.dialogueservice.dialogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/dialogues/calendar.ics")
@PermitAll
@RunOnVirtualThread
@Produces(DialogueCalendarResource.TYPE)
@Tag(name = "dialogues", description = "Direct dialogues of heads with citizens")
class DialogueCalendarResource {

  static final String TYPE = "text/calendar;charset=UTF-8";

  private final DialogueCalendarReader reader;
  private final UnitDirectory units;

  DialogueCalendarResource(DialogueCalendarReader reader, UnitDirectory units) {
    this.reader = reader;
    this.units = units;
  }

  @GET
  @APIResponse(
      responseCode = "200",
      description = "The calendar",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
  @Operation(
      operationId = "readDialogueCalendar",
      summary = "Announced dialogues as a calendar to subscribe to",
      description =
          "iCalendar (RFC 5545): of the unit and those below it, from three months ago on, at most"
              + " 1,000. Titles, days and hosts; nobody is named, and no token is needed.")
  public String read(
      @Parameter(description = "Id or code of a unit", required = true) @RestQuery String unit) {
    if (unit == null || unit.isBlank()) {
      throw Parameters.invalid("unit", "");
    }
    return reader.calendar(units.parameter("unit", unit));
  }
}
