package vn.danvan.dialogueservice.dialogue;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/dialogues")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "dialogues", description = "Direct dialogues of heads with citizens")
class DialogueResource {

  private final DialogueService service;
  private final DialogueReader reader;
  private final UnitDirectory units;

  DialogueResource(DialogueService service, DialogueReader reader, UnitDirectory units) {
    this.service = service;
    this.reader = reader;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listDialogues",
      summary = "Dialogues in the caller's scope, newest entry first")
  public Page<DialogueListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the host") @RestQuery String hostUnit,
      @Parameter(description = "State of the dialogues") @RestQuery String state,
      @Parameter(description = "Kind of the dialogues") @RestQuery String kind,
      @RestQuery String limit,
      @RestQuery String cursor,
      @RestQuery String changesAfter) {
    var filter =
        new DialogueReader.Filter(
            hostUnit == null ? null : units.parameter("hostUnit", hostUnit).id(),
            Parameters.oneOf("state", state, DialogueState.class),
            Parameters.oneOf("kind", kind, DialogueKind.class));
    return reader.list(filter, Listing.Request.of(id, limit, cursor, changesAfter));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readDialogue", summary = "One dialogue")
  public RestResponse<DialogueView> read(@RestPath UUID id) {
    return Answers.ok(reader.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(operationId = "readDialogueHistory", summary = "All facts of a dialogue, oldest first")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return reader.history(id);
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = DialogueView.class)))
  @Operation(
      operationId = "planDialogue",
      summary = "Plan a dialogue",
      description = "By an officer of the host, or of a unit above on its behalf.")
  public RestResponse<DialogueView> plan(DialogueRequests.Plan request) {
    return Answers.created("/api/v1/dialogues", service.plan(request));
  }

  @PUT
  @Path("/{id}/announcement")
  @Write
  @Operation(
      operationId = "announceDialogue",
      summary = "Make the day public",
      description = "Less than 7 days before it is flagged as late, never refused.")
  public RestResponse<DialogueView> announce(
      @RestPath UUID id, DialogueRequests.Announcement request) {
    return Answers.ok(service.announce(id, request));
  }

  @PUT
  @Path("/{id}/postponement")
  @Write
  @Operation(operationId = "postponeDialogue", summary = "Put an announced dialogue off")
  public RestResponse<DialogueView> postpone(@RestPath UUID id, DialogueRequests.Reason request) {
    return Answers.ok(service.postpone(id, request));
  }

  @PUT
  @Path("/{id}/cancellation")
  @Write
  @Operation(operationId = "cancelDialogue", summary = "Give an announced dialogue up")
  public RestResponse<DialogueView> cancel(@RestPath UUID id, DialogueRequests.Reason request) {
    return Answers.ok(service.cancel(id, request));
  }

  @PUT
  @Path("/{id}/holding")
  @Write
  @Operation(
      operationId = "holdDialogue",
      summary = "Record that it was held, with attendance",
      description = "Attendance is counted, nobody is named.")
  public RestResponse<DialogueView> hold(@RestPath UUID id, DialogueRequests.Holding request) {
    return Answers.ok(service.hold(id, request));
  }

  @PUT
  @Path("/{id}/conclusion")
  @Write
  @Operation(
      operationId = "concludeDialogue",
      summary = "Conclude by a numbered notice",
      description = "Every recommendation must be recorded and classified.")
  public RestResponse<DialogueView> conclude(
      @RestPath UUID id, DialogueRequests.Conclusion request) {
    return Answers.ok(service.conclude(id, request));
  }

  @PUT
  @Path("/{id}/publication")
  @Write
  @Operation(
      operationId = "publishDialogue",
      summary = "Publish the conclusions",
      description =
          "By a clerk or the head of the host. More than 10 days after the dialogue it is flagged as"
              + " late, never refused.")
  public RestResponse<DialogueView> publish(@RestPath UUID id, DialogueRequests.Step request) {
    return Answers.ok(service.publish(id, request));
  }

  @PUT
  @Path("/{id}/closure")
  @Write
  @Operation(
      operationId = "closeDialogue",
      summary = "Close when every recommendation has come to its end",
      description = "By a supervising body that is none of the hosts.")
  public RestResponse<DialogueView> close(@RestPath UUID id, DialogueRequests.Step request) {
    return Answers.ok(service.close(id, request));
  }
}
