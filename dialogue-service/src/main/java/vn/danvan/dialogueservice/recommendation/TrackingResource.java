package vn.danvan.dialogueservice.recommendation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.flood.LimitedPerSource;
import vn.danvan.platform.idempotency.Write;

@Path("/api/v1/tracking")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tracking", description = "What its sender sees of a recommendation, and does with it")
class TrackingResource {

  private static final String LIMIT = "tracking";
  private static final String NO_STORE = "no-store";
  private static final String NO_TOKEN = "No token, or one that is not good any more";
  private static final String TOKEN = "The token that the code was exchanged for";

  private final TrackingReader reader;
  private final TrackingService service;
  private final ContactErasureService erasures;

  TrackingResource(TrackingReader reader, TrackingService service, ContactErasureService erasures) {
    this.reader = reader;
    this.service = service;
    this.erasures = erasures;
  }

  @POST
  @LimitedPerSource(LIMIT)
  @APIResponse(
      responseCode = "200",
      description = "What was sent, and a token for the rest",
      content = @Content(schema = @Schema(implementation = TrackingView.class)))
  @Operation(
      operationId = "track",
      summary = "Exchange a tracking code for what it stands for",
      description =
          "Answers where it stands, and a token that is good for 15 minutes. A code that nobody was"
              + " given is 404; too many of these from one place are 429.")
  public RestResponse<TrackingView> track(TrackingRequests.Code request) {
    return unstored(reader.find(request));
  }

  @GET
  @Path("/current")
  @TokenRequired
  @LimitedPerSource(LIMIT)
  @APIResponse(
      responseCode = "200",
      description = "As its sender sees it",
      content = @Content(schema = @Schema(implementation = TrackingView.class)))
  @APIResponse(responseCode = "401", description = NO_TOKEN)
  @Operation(operationId = "readTracking", summary = "Where it stands")
  public RestResponse<TrackingView> read(
      @Parameter(description = TOKEN, schema = @Schema(type = SchemaType.STRING))
          @RestHeader(TrackingToken.HEADER)
          TrackingToken token) {
    return unstored(reader.read(token));
  }

  @POST
  @Path("/current/reply")
  @TokenRequired
  @LimitedPerSource(LIMIT)
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Taken",
      content = @Content(schema = @Schema(implementation = TrackingView.class)))
  @APIResponse(responseCode = "401", description = NO_TOKEN)
  @Operation(
      operationId = "replyToTracking",
      summary = "Write more about it",
      description = "While it is open, up to 20 times.")
  public RestResponse<TrackingView> reply(
      @Parameter(description = TOKEN, schema = @Schema(type = SchemaType.STRING))
          @RestHeader(TrackingToken.HEADER)
          TrackingToken token,
      TrackingRequests.Reply request) {
    return taken(service.reply(token, request));
  }

  @POST
  @Path("/current/objection")
  @TokenRequired
  @LimitedPerSource(LIMIT)
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Taken",
      content = @Content(schema = @Schema(implementation = TrackingView.class)))
  @APIResponse(responseCode = "401", description = NO_TOKEN)
  @Operation(
      operationId = "objectToTracking",
      summary = "Say that it is not resolved",
      description =
          "Once it is said to be resolved, also after supervision: another body looks at it, and it"
              + " is not closed before.")
  public RestResponse<TrackingView> object(
      @Parameter(description = TOKEN, schema = @Schema(type = SchemaType.STRING))
          @RestHeader(TrackingToken.HEADER)
          TrackingToken token,
      TrackingRequests.Objection request) {
    return taken(service.object(token, request));
  }

  @POST
  @Path("/current/appeal")
  @TokenRequired
  @LimitedPerSource(LIMIT)
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Taken",
      content = @Content(schema = @Schema(implementation = TrackingView.class)))
  @APIResponse(responseCode = "401", description = NO_TOKEN)
  @Operation(
      operationId = "appealTracking",
      summary = "Ask the unit above to look at the outcome",
      description =
          "Once it is closed or refused, within 12 months, once for each outcome: the unit above the"
              + " one that received it starts it anew or says why not.")
  public RestResponse<TrackingView> appeal(
      @Parameter(description = TOKEN, schema = @Schema(type = SchemaType.STRING))
          @RestHeader(TrackingToken.HEADER)
          TrackingToken token,
      TrackingRequests.Appeal request) {
    return taken(service.appeal(token, request));
  }

  @POST
  @Path("/current/rating")
  @TokenRequired
  @LimitedPerSource(LIMIT)
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Taken",
      content = @Content(schema = @Schema(implementation = TrackingView.class)))
  @APIResponse(responseCode = "401", description = NO_TOKEN)
  @Operation(
      operationId = "rateTracking",
      summary = "Say how satisfactory the outcome is",
      description = "Once, from 1 to 5.")
  public RestResponse<TrackingView> rate(
      @Parameter(description = TOKEN, schema = @Schema(type = SchemaType.STRING))
          @RestHeader(TrackingToken.HEADER)
          TrackingToken token,
      TrackingRequests.Rating request) {
    return taken(service.rate(token, request));
  }

  @DELETE
  @Path("/current/contact")
  @TokenRequired
  @LimitedPerSource(LIMIT)
  @Write
  @APIResponse(responseCode = "204", description = "Erased")
  @APIResponse(responseCode = "401", description = NO_TOKEN)
  @Operation(
      operationId = "eraseTrackingContact",
      summary = "Have it erased how its sender is reached",
      description =
          "Nobody can read it any more, in backups either; what was sent stays and may be followed"
              + " by its code. 404 if nothing is known, or nothing more.")
  public RestResponse<Void> eraseContact(
      @Parameter(description = TOKEN, schema = @Schema(type = SchemaType.STRING))
          @RestHeader(TrackingToken.HEADER)
          TrackingToken token) {
    erasures.erase(token);
    return RestResponse.noContent();
  }

  private static RestResponse<TrackingView> taken(TrackingView view) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .header(HttpHeaders.LOCATION, URI.create(SubmissionView.LOCATION))
        .header(HttpHeaders.ETAG, "\"" + view.version() + "\"")
        .build();
  }

  private static RestResponse<TrackingView> unstored(TrackingView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .build();
  }
}
