package vn.danvan.modelservice.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;

/** Models over REST. */
@Path(ModelResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "models", description = "Models of good practice, from the draft to the end")
class ModelResource {

  static final String PATH = "/api/v1/models";

  private final ModelService service;
  private final ModelQueries queries;
  private final ReviewService reviews;
  private final Cursors cursors;

  ModelResource(
      ModelService service, ModelQueries queries, ReviewService reviews, Cursors cursors) {
    this.service = service;
    this.reviews = reviews;
    this.queries = queries;
    this.cursors = cursors;
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = ModelView.class)))
  @Operation(
      operationId = "createModel",
      summary = "Write a model down as a draft",
      description =
          "Roles: officer, secretary, integrator of the owning unit, or of one above it that names"
              + " it in onBehalfOf.")
  public RestResponse<ModelView> create(CreateModelRequest request) {
    return Answers.created(PATH, service.create(request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "createModels",
      summary = "Write up to 500 models down at once: all of them or none",
      description =
          "Needs an Idempotency-Key. Roles as for a single model. A dry run answers what is wrong"
              + " with each row and stores nothing.")
  public RestResponse<BatchAnswer> createAll(ModelBatchRequest request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.createAll(request, dry));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listModels",
      summary = "Models, the newest first",
      description =
          "Registered models for everybody; officials also see what is not registered yet within"
              + " their scope. Without the long texts that a single model shows. With changesAfter:"
              + " what changed since, with removed items.")
  public Page<ModelListItem> list(
      @BeanParam ModelFilter filter,
      @Parameter(
              description =
                  "true: items in short, a third of a kilobyte each, for telephones and"
                      + " overviews; not together with changesAfter")
          @RestQuery
          String compact,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var page = cursors.request(limit, cursor, filter.ids());
    if (!Boolean.TRUE.equals(Parameters.flag("compact", compact))) {
      return queries.list(filter, page);
    }
    if (filter.changesAfter != null) {
      throw Parameters.invalid("compact", compact);
    }
    return queries.summaries(filter, page);
  }

  @GET
  @PermitAll
  @Path("/{id}")
  @Operation(
      operationId = "getModel",
      summary = "A model",
      description = "Public from registration on; before, only within the caller's scope.")
  public RestResponse<ModelView> read(@PathParam("id") UUID id) {
    return Answers.ok(queries.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "getModelHistory",
      summary = "Everything that happened to a model, oldest first",
      description =
          "Roles: officer, secretary, signatory, supervisor, within their scope. With nominations of"
              + " the model that were found ineligible or refused, as recognition-service told them;"
              + " these have no position and no hash here.")
  public List<JournalReader.Entry> history(@PathParam("id") UUID id) {
    return queries.history(id);
  }

  @PUT
  @Path("/{id}")
  @Write
  @Operation(
      operationId = "reviseModel",
      summary = "Rewrite a draft or a returned model",
      description =
          "Roles: officer, secretary of the owning unit, or of one above it that names it in"
              + " onBehalfOf.")
  public RestResponse<ModelView> revise(@PathParam("id") UUID id, ReviseModelRequest request) {
    return Answers.ok(service.revise(id, request));
  }

  @PUT
  @Path("/{id}/completion")
  @Write
  @Operation(
      operationId = "completeModel",
      summary = "Complete what a registered model says of itself",
      description =
          "Title, fields, owner, area and start stay as they were registered. Roles: officer,"
              + " secretary of the owning unit, or of one above it that names it in onBehalfOf.")
  public RestResponse<ModelView> complete(@PathParam("id") UUID id, CompleteModelRequest request) {
    return Answers.ok(service.complete(id, request));
  }

  @PUT
  @Path("/{id}/submission")
  @Write
  @Operation(
      operationId = "submitModel",
      summary = "Put a model before its registering body",
      description =
          "Needs area, objective and start, and what the province asks for. Roles: officer, secretary of the owning unit, or of one"
              + " above it that names it in onBehalfOf.")
  public RestResponse<ModelView> submit(@PathParam("id") UUID id, ActRequest request) {
    return Answers.ok(service.submit(id, request));
  }

  @POST
  @Path("/{id}/returns")
  @Write
  @Operation(
      operationId = "returnModel",
      summary = "Send a submitted model back for improvement",
      description = "Role: signatory of the registering body.")
  public RestResponse<ModelView> sendBack(@PathParam("id") UUID id, ReasonRequest request) {
    return Answers.ok(service.sendBack(id, request));
  }

  @POST
  @Path("/{id}/rejections")
  @Write
  @Operation(
      operationId = "rejectModel",
      summary = "Refuse a submitted model for good",
      description = "Role: signatory of the registering body.")
  public RestResponse<ModelView> reject(@PathParam("id") UUID id, ReasonRequest request) {
    return Answers.ok(service.reject(id, request));
  }

  @PUT
  @Path("/{id}/registration")
  @Write
  @Operation(
      operationId = "registerModel",
      summary = "Enter a submitted model in the ledger of a year",
      description =
          "The number is unique per registering body and year (409 duplicate). Role: signatory of"
              + " the registering body.")
  public RestResponse<ModelView> register(@PathParam("id") UUID id, RegistrationRequest request) {
    return Answers.ok(service.register(id, request));
  }

  @PUT
  @Path("/{id}/launch")
  @Write
  @Operation(
      operationId = "launchModel",
      summary = "Begin a registered model's work",
      description =
          "Not before its registration nor its start date. Roles: officer, secretary of the owning"
              + " unit, or of one above it that names it in onBehalfOf.")
  public RestResponse<ModelView> launch(@PathParam("id") UUID id, ActRequest request) {
    return Answers.ok(service.launch(id, request));
  }

  @PUT
  @Path("/{id}/withdrawal")
  @Write
  @Operation(
      operationId = "withdrawModel",
      summary = "Take a model back before its launch",
      description =
          "Roles: officer, secretary of the owning unit, or of one above it that names it in"
              + " onBehalfOf.")
  public RestResponse<ModelView> withdraw(@PathParam("id") UUID id, ReasonRequest request) {
    return Answers.ok(service.withdraw(id, request));
  }

  @PUT
  @Path("/{id}/name-publication")
  @Write
  @Operation(
      operationId = "publishOwnerName",
      summary = "Decide to publish an individual owner's name",
      description = "Only of a registered model. Role: signatory of the registering body.")
  public RestResponse<ModelView> publishName(
      @PathParam("id") UUID id, NamePublicationRequest request) {
    return Answers.ok(service.publishName(id, request));
  }

  @POST
  @Path("/{id}/carry-overs")
  @Write
  @Operation(
      operationId = "carryModelOver",
      summary = "Enter a model that goes on in the ledger of a further year",
      description =
          "The number is unique per registering body and year (409 duplicate). Role: signatory of"
              + " the registering body.")
  public RestResponse<ModelView> carryOver(@PathParam("id") UUID id, CarryOverRequest request) {
    return Answers.ok(reviews.carryOver(id, request));
  }

  @POST
  @Path("/{id}/checks")
  @Write
  @Operation(
      operationId = "checkModel",
      summary = "Record the mid-year check of a model",
      description =
          "One per year, of the year of the day. Roles: officer, secretary of the registering body,"
              + " or of one above it that names it in onBehalfOf.")
  public RestResponse<ModelView> check(@PathParam("id") UUID id, CheckRequest request) {
    return Answers.ok(reviews.check(id, request));
  }

  @POST
  @Path("/{id}/improvements")
  @Write
  @Operation(
      operationId = "improveModel",
      summary = "Find a weak model improved",
      description =
          "By a review that it passed. Roles: officer, secretary of the registering body, or of one"
              + " above it that names it in onBehalfOf.")
  public RestResponse<ModelView> improve(@PathParam("id") UUID id, ImprovementRequest request) {
    return Answers.ok(reviews.improve(id, request));
  }

  @PUT
  @Path("/{id}/end")
  @Write
  @Operation(
      operationId = "endModel",
      summary = "End a model's work",
      description =
          "Roles: officer, secretary of the owning unit (or of one above it that names it in"
              + " onBehalfOf), signatory of the registering body.")
  public RestResponse<ModelView> end(@PathParam("id") UUID id, ReasonRequest request) {
    return Answers.ok(service.end(id, request));
  }
}
