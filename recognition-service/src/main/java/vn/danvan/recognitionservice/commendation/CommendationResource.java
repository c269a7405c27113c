package vn.danvan.recognitionservice.commendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.levelchain.LevelChains;

/** Commendations: proposed by units, awarded and revoked by decisions of an authority's head. */
@Path(CommendationService.PATH)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commendations", description = "Merit that authorities of the State commend")
class CommendationResource {

  private final CommendationService service;
  private final CommendationCorrectionService corrections;
  private final CommendationForms forms;
  private final LevelChains chains;
  private final Cursors cursors;
  private final UnitDirectory units;

  CommendationResource(
      CommendationService service,
      CommendationCorrectionService corrections,
      CommendationForms forms,
      LevelChains chains,
      Cursors cursors,
      UnitDirectory units) {
    this.service = service;
    this.corrections = corrections;
    this.forms = forms;
    this.chains = chains;
    this.cursors = cursors;
    this.units = units;
  }

  @GET
  @Path("/forms")
  @PermitAll
  @Operation(
      operationId = "listCommendationForms",
      summary = "Forms of commendation by law",
      description = "With their authorities, recipients, rewards, sources and days. Public.")
  public List<CommendationFormView> forms(
      @Parameter(description = "Only those in force on that day", example = "2025-10-20") @RestQuery
          String on) {
    return service.forms(Parameters.date("on", on));
  }

  @POST
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = CommendationView.class)))
  @Operation(
      operationId = "draftCommendation",
      summary = "Draft a commendation",
      description =
          "By an officer or secretary, for a recipient of the own unit's territory. A recipient has"
              + " one of a form for the same years. Names are in no answer of an act.")
  public RestResponse<CommendationView> draft(DraftCommendationRequest request) {
    return Answers.created(CommendationService.PATH, service.draft(request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "draftCommendations",
      summary = "Draft up to 500 commendations",
      description = "All rows or none; with dryRun=true nothing is stored.")
  public RestResponse<BatchAnswer> draftAll(
      @RestQuery String dryRun, CommendationBatchRequest request) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.draftAll(request, dry));
  }

  @GET
  @Operation(
      operationId = "listCommendations",
      summary = "Commendations within the caller's scope",
      description =
          "Filters: unit (subtree of the recipients; id or code), issuer, state, form, level,"
              + " recipientKind, year (of the decision), decision, model. What is public stands in"
              + " the honours.")
  public Page<CommendationListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of a unit: recipients in its subtree") @RestQuery
          String unit,
      @Parameter(description = "Id or code of the issuer") @RestQuery String issuer,
      @Parameter(description = "A state") @RestQuery String state,
      @Parameter(description = "Code of a form", example = "CERTIFICATE_OF_MERIT") @RestQuery
          String form,
      @Parameter(description = "Level of the authority") @RestQuery String level,
      @Parameter(description = "COLLECTIVE or INDIVIDUAL") @RestQuery String recipientKind,
      @Parameter(description = "Year of the decision") @RestQuery String year,
      @Parameter(description = "Id of the decision that awarded") @RestQuery String decision,
      @Parameter(description = "Id of the model") @RestQuery String model,
      @RestQuery String changesAfter,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var ids = Parameters.ids("id", id);
    var filter =
        new CommendationService.Filter(
            ids,
            unit == null ? null : units.parameter("unit", unit).id(),
            issuer == null ? null : units.parameter("issuer", issuer).id(),
            Parameters.oneOf("state", state, CommendationState.class),
            forms.parameter("form", form),
            chains.parameter("level", level),
            Parameters.oneOf("recipientKind", recipientKind, RecipientKind.class),
            Parameters.number("year", year),
            Parameters.id("decision", decision),
            Parameters.id("model", model));
    return service.list(filter, changesAfter, cursors.request(limit, cursor, ids));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readCommendation",
      summary = "One commendation",
      description =
          "Outside the caller's scope it does not exist (404). Supervisors see a person's name once"
              + " it is published by consent.")
  public RestResponse<CommendationView> read(@RestPath UUID id) {
    return Answers.ok(service.view(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "readCommendationHistory",
      summary = "What happened to a commendation",
      description = "For those who see it; names no persons.")
  public List<JournalReader.Entry> history(@RestPath UUID id) {
    return service.history(id);
  }

  @PUT
  @Path("/{id}/declaration")
  @Write
  @Operation(
      operationId = "declareProceedings",
      summary = "Declare whether proceedings against the recipient are pending",
      description = "By the proposing unit or the issuer, before the award.")
  public RestResponse<CommendationView> declare(@RestPath UUID id, ProceedingsRequest request) {
    return Answers.ok(service.declare(id, request));
  }

  @PUT
  @Path("/{id}/withdrawal")
  @Write
  @Operation(
      operationId = "withdrawCommendation",
      summary = "Withdraw a commendation",
      description = "By the proposing unit or the issuer, before the award, with a reason.")
  public RestResponse<CommendationView> withdraw(
      @RestPath UUID id, CommendationReasonRequest request) {
    return Answers.ok(service.withdraw(id, request));
  }

  @PUT
  @Path("/{id}/name-publication")
  @Write
  @Operation(
      operationId = "publishCommendedName",
      summary = "Publish an individual's name by consent, or hide it again",
      description = "By the proposing unit or the issuer, once it is awarded.")
  public RestResponse<CommendationView> publishName(
      @RestPath UUID id, CommendedNameRequest request) {
    return Answers.ok(service.publishName(id, request));
  }

  @POST
  @Path("/{id}/corrections")
  @Write
  @Operation(
      operationId = "proposeCommendationCorrection",
      summary = "Propose another spelling of name, position or merit",
      description =
          "By the proposing unit or the issuer, once it is awarded; with If-Match. Case, diacritics"
              + " and punctuation only: 422 another-text otherwise. Nothing changes before the"
              + " confirmation.")
  public RestResponse<CommendationView> proposeCorrection(
      @RestPath UUID id, CorrectCommendationRequest request) {
    return Answers.ok(corrections.propose(id, request));
  }

  @POST
  @Path("/{id}/confirmations")
  @Write
  @Operation(
      operationId = "confirmCommendationCorrection",
      summary = "Confirm the spelling that was proposed",
      description =
          "By the issuer's signatory, another person than the one who proposed it; with If-Match,"
              + " which says what was seen.")
  public RestResponse<CommendationView> confirmCorrection(
      @RestPath UUID id, CommendationDecisionActRequest request) {
    return Answers.ok(corrections.confirm(id, request));
  }
}
