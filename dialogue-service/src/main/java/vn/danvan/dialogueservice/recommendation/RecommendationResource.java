package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.flood.LimitedPerSource;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/recommendations")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class RecommendationResource {

  private final RecommendationService service;
  private final SubmissionService submissions;
  private final RecommendationReader reader;
  private final CurrentCaller caller;
  private final UnitDirectory units;

  RecommendationResource(
      RecommendationService service,
      SubmissionService submissions,
      RecommendationReader reader,
      CurrentCaller caller,
      UnitDirectory units) {
    this.service = service;
    this.submissions = submissions;
    this.reader = reader;
    this.caller = caller;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listRecommendations",
      summary = "Recommendations in the caller's scope, newest entry first",
      description = "Without what was written; overdue is computed for today.")
  public Page<RecommendationListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the unit that must act") @RestQuery String ownerUnit,
      @Parameter(description = "Id or code of the host") @RestQuery String hostUnit,
      @Parameter(description = "State of the recommendations") @RestQuery String state,
      @Parameter(description = "Kind of the recommendations") @RestQuery String kind,
      @Parameter(description = "Id of the dialogue at which they were taken down") @RestQuery
          String dialogue,
      @Parameter(description = "true: open and past the due date today; false: the others")
          @RestQuery
          String overdue,
      @Parameter(description = "true: whose sender said that they are not resolved; false: others")
          @RestQuery
          String objected,
      @RestQuery String limit,
      @RestQuery String cursor,
      @RestQuery String changesAfter) {
    var filter =
        new RecommendationReader.Filter(
            unit("ownerUnit", ownerUnit),
            unit("hostUnit", hostUnit),
            Parameters.oneOf("state", state, RecommendationState.class),
            Parameters.oneOf("kind", kind, RecommendationKind.class),
            Parameters.id("dialogue", dialogue),
            Parameters.flag("overdue", overdue),
            Parameters.flag("objected", objected));
    return reader.list(filter, Listing.Request.of(id, limit, cursor, changesAfter));
  }

  private UUID unit(String name, String idOrCode) {
    return idOrCode == null ? null : units.parameter(name, idOrCode).id();
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readRecommendation",
      summary = "One recommendation with what was written")
  public RestResponse<RecommendationView> read(@RestPath UUID id) {
    return Answers.ok(reader.read(id));
  }

  @GET
  @Path("/{id}/deadline")
  @Operation(
      operationId = "readRecommendationDeadline",
      summary = "How its due date came about, day by day",
      description =
          "Every day from receipt (or from the reopening after a closure) with the reason why it"
              + " counts or does not; a year without calendar is 422 calendar-missing.")
  public DeadlineView deadline(@RestPath UUID id) {
    return reader.deadline(id);
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readRecommendationHistory",
      summary = "All facts of a recommendation, oldest first")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return reader.history(id);
  }

  @POST
  @PermitAll
  @LimitedPerSource("submissions")
  @ShowsTrackingCode
  @Write
  @SecurityRequirementsSet(@SecurityRequirement(name = "jwt"))
  @SecurityRequirementsSet({})
  @APIResponse(
      responseCode = "201",
      description = "Created; a sender gets the tracking code, once and at every repeat",
      content =
          @Content(schema = @Schema(oneOf = {RecommendationView.class, SubmissionView.class})))
  @Operation(
      operationId = "receiveRecommendation",
      summary = "Take a recommendation down, or send one",
      description =
          "By an officer of the host, or by a citizen without a token; it has an owner and a due"
              + " date from now on. A citizen repeats a submission whose answer was lost with the"
              + " same Idempotency-Key, which is to be random, and gets the same tracking code.")
  public RestResponse<?> receive(RecommendationRequests.Receipt request) {
    return caller.find().map(Caller::isCitizen).orElse(true)
        ? RestResponse.ResponseBuilder.create(
                RestResponse.Status.CREATED, submissions.submit(request))
            .header(HttpHeaders.LOCATION, URI.create(SubmissionView.LOCATION))
            .build()
        : Answers.created("/api/v1/recommendations", service.receive(request));
  }

  @PUT
  @Path("/{id}/classification")
  @Write
  @Operation(
      operationId = "classifyRecommendation",
      summary = "Settle kind, field and complexity",
      description = "A complex one is due 30 working days after receipt, others 15.")
  public RestResponse<RecommendationView> classify(
      @RestPath UUID id, RecommendationRequests.Classification request) {
    return Answers.ok(service.classify(id, request));
  }

  @POST
  @Path("/{id}/assignments")
  @Write
  @Operation(
      operationId = "assignRecommendation",
      summary = "Hand it to a lead unit",
      description = "The lead unit owns it from now on; the due date stays.")
  public RestResponse<RecommendationView> assign(
      @RestPath UUID id, RecommendationRequests.Assignment request) {
    return Answers.ok(service.assign(id, request));
  }

  @PUT
  @Path("/{id}/acceptance")
  @Write
  @Operation(
      operationId = "acceptRecommendation",
      summary = "Take it over",
      description = "By the lead unit.")
  public RestResponse<RecommendationView> accept(
      @RestPath UUID id, RecommendationRequests.Step request) {
    return Answers.ok(service.accept(id, request));
  }

  @POST
  @Path("/{id}/declines")
  @Write
  @Operation(
      operationId = "declineRecommendation",
      summary = "Give it back to the host",
      description = "By the lead unit, within 3 working days.")
  public RestResponse<RecommendationView> decline(
      @RestPath UUID id, RecommendationRequests.Reason request) {
    return Answers.ok(service.decline(id, request));
  }

  @POST
  @Path("/{id}/answers")
  @Write
  @Operation(
      operationId = "answerRecommendation",
      summary = "Record the answer",
      description = "By the lead unit; by the host for what is answered on the spot.")
  public RestResponse<RecommendationView> answer(
      @RestPath UUID id, RecommendationRequests.Answer request) {
    return Answers.ok(service.answer(id, request));
  }

  @PUT
  @Path("/{id}/resolution")
  @Write
  @Operation(
      operationId = "resolveRecommendation",
      summary = "Record what was done",
      description = "By the lead unit.")
  public RestResponse<RecommendationView> resolve(
      @RestPath UUID id, RecommendationRequests.Resolution request) {
    return Answers.ok(service.resolve(id, request));
  }

  @POST
  @Path("/{id}/supervisions")
  @Write
  @Operation(
      operationId = "superviseRecommendation",
      summary = "Look at the resolution",
      description =
          "By another body than the one that resolved it; what fails goes back to the host.")
  public RestResponse<RecommendationView> supervise(
      @RestPath UUID id, RecommendationRequests.Supervised request) {
    return Answers.ok(service.supervise(id, request));
  }

  @PUT
  @Path("/{id}/closure")
  @Write
  @Operation(
      operationId = "closeRecommendation",
      summary = "Close it",
      description =
          "By the host, if another unit resolved it; otherwise it closes by itself 10 working days after supervision.")
  public RestResponse<RecommendationView> close(
      @RestPath UUID id, RecommendationRequests.Step request) {
    return Answers.ok(service.close(id, request));
  }

  @POST
  @Path("/{id}/forwardings")
  @Write
  @Operation(
      operationId = "forwardRecommendation",
      summary = "Route it to the competent body",
      description = "Complaints and denunciations always are.")
  public RestResponse<RecommendationView> forward(
      @RestPath UUID id, RecommendationRequests.Forwarding request) {
    return Answers.ok(service.forward(id, request));
  }

  @POST
  @Path("/{id}/rejections")
  @Write
  @Operation(
      operationId = "rejectRecommendation",
      summary = "Refuse it for a reason in law",
      description = "By the host's head.")
  public RestResponse<RecommendationView> reject(
      @RestPath UUID id, RecommendationRequests.Reason request) {
    return Answers.ok(service.reject(id, request));
  }

  @POST
  @Path("/{id}/reopenings")
  @Write
  @Operation(
      operationId = "reopenRecommendation",
      summary = "Start it anew for a new fact",
      description = "By the host, within 12 months of the closure; it gets a new due date.")
  public RestResponse<RecommendationView> reopen(
      @RestPath UUID id, RecommendationRequests.Reason request) {
    return Answers.ok(service.reopen(id, request));
  }

  @POST
  @Path("/{id}/appeal-decisions")
  @Write
  @Operation(
      operationId = "decideRecommendationAppeal",
      summary = "Decide on its sender's appeal",
      description =
          "By an officer or the head of the unit above to which the sender appealed. Upheld, it is"
              + " started anew with a new due date; its sender reads the reason.")
  public RestResponse<RecommendationView> decideAppeal(
      @RestPath UUID id, RecommendationRequests.AppealDecision request) {
    return Answers.ok(service.decideAppeal(id, request));
  }

  @POST
  @Path("/{id}/extensions")
  @Write
  @Operation(
      operationId = "extendRecommendation",
      summary = "Put its due date off",
      description = "By the host, once, by 15 working days at most, until the due date.")
  public RestResponse<RecommendationView> extend(
      @RestPath UUID id, RecommendationRequests.Extension request) {
    return Answers.ok(service.extend(id, request));
  }

  @PUT
  @Path("/{id}/merger")
  @Write
  @Operation(
      operationId = "mergeRecommendation",
      summary = "Merge it into one that says the same",
      description = "By the host of both; the other one goes on, both stay received.")
  public RestResponse<RecommendationView> merge(
      @RestPath UUID id, RecommendationRequests.Merger request) {
    return Answers.ok(service.merge(id, request));
  }
}
