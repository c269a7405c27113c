package vn.danvan.recognitionservice.movementreview;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.document.DocumentAnswers;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

/** Conferences that look back on the movement, on its way or at its end. */
@Path(MovementReviewService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "movement-reviews", description = "Interim and final reviews of the movement")
class MovementReviewResource {

  private static final int MOST_YEARS = 100;

  private final MovementReviewService service;
  private final Cursors cursors;
  private final UnitDirectory units;

  MovementReviewResource(MovementReviewService service, Cursors cursors, UnitDirectory units) {
    this.service = service;
    this.cursors = cursors;
    this.units = units;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = MovementReviewView.class)))
  @Operation(
      operationId = "planMovementReview",
      summary = "Plan a review of the movement",
      description =
          "By the authority's officer or secretary. The period has begun by the day of the"
              + " conference, which is not before the day of the plan.")
  public RestResponse<MovementReviewView> plan(PlanMovementReviewRequest request) {
    return Answers.created(MovementReviewService.PATH, service.plan(request));
  }

  @GET
  @Operation(
      operationId = "listMovementReviews",
      summary = "Reviews of the movement within the caller's scope",
      description = "Filters: authority (id or code), kind, state.")
  public Page<MovementReviewListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the authority") @RestQuery String authority,
      @Parameter(description = "INTERIM or FINAL") @RestQuery String kind,
      @Parameter(description = "A state") @RestQuery String state,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new MovementReviewService.Filter(
            ids,
            authority == null ? null : units.parameter("authority", authority).id(),
            Parameters.oneOf("kind", kind, MovementReviewKind.class),
            Parameters.oneOf("state", state, MovementReviewState.class));
    return service.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readMovementReview",
      summary = "One review of the movement",
      description = "Outside the caller's scope it does not exist (404).")
  public RestResponse<MovementReviewView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readMovementReviewHistory",
      summary = "What happened to a review of the movement",
      description = "Without reasons, which are private notes.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
  }

  @GET
  @Path("/{id}/candidates")
  @Operation(
      operationId = "listMovementReviewCandidates",
      summary = "Models that a review may hold up as examples",
      description =
          "Recognized in rounds of the review's years within the authority's territory, whatever the"
              + " level, with the years.")
  public Page<ReviewCandidateView> candidates(
      @RestPath UUID id,
      @Parameter(description = "Only models recognized in at least so many of the years") @RestQuery
          String minYears,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var least = Parameters.number("minYears", minYears);
    if (least != null && (least < 1 || least > MOST_YEARS)) {
      throw Parameters.invalid("minYears", minYears);
    }
    return service.candidates(id, least == null ? 1 : least, cursors.request(limit, cursor, null));
  }

  @GET
  @Path("/{id}/programme")
  @Produces({DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "The programme, as PDF or as DOCX by the Accept header",
      content = {
        @Content(
            mediaType = DocumentFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "printMovementReviewProgramme",
      summary = "The programme of a review, to be printed",
      description =
          "In Vietnamese. Persons who are commended are named once their names are published.")
  public Response programme(@RestPath UUID id, @Context HttpHeaders request) {
    return DocumentAnswers.of(service.programme(id), request);
  }

  @PUT
  @Path("/{id}/content")
  @Write
  @Operation(
      operationId = "setMovementReviewContent",
      summary = "Set what a review is made of",
      description =
          "By the authority's officer or secretary, until it is held: all of it, instead of what was"
              + " there before. All that fails is named (422): dated-ahead, stands-twice,"
              + " not-recognized-in-period, not-awarded, handed-over-elsewhere.")
  public RestResponse<MovementReviewView> prepare(
      @RestPath UUID id, MovementReviewContentRequest request) {
    return Answers.ok(service.prepare(id, request));
  }

  @PUT
  @Path("/{id}/convocation")
  @Write
  @Operation(
      operationId = "conveneMovementReview",
      summary = "Convene a review",
      description = "By the authority's head, once delegates and speeches are named.")
  public RestResponse<MovementReviewView> convene(
      @RestPath UUID id, MovementReviewActRequest request) {
    return Answers.ok(service.convene(id, request));
  }

  @PUT
  @Path("/{id}/holding")
  @Write
  @Operation(
      operationId = "holdMovementReview",
      summary = "Record that a review was held",
      description = "By the authority's officer or secretary, on its day or later.")
  public RestResponse<MovementReviewView> hold(
      @RestPath UUID id, MovementReviewActRequest request) {
    return Answers.ok(service.hold(id, request));
  }

  @PUT
  @Path("/{id}/cancellation")
  @Write
  @Operation(
      operationId = "cancelMovementReview",
      summary = "Call a review off",
      description =
          "By the authority's officer or secretary; what it would have handed over is free again.")
  public RestResponse<MovementReviewView> cancel(
      @RestPath UUID id, MovementReviewReasonRequest request) {
    return Answers.ok(service.cancel(id, request));
  }
}
