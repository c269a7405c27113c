package vn.danvan.dialogueservice.open311;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.flood.LimitedPerSource;
import vn.danvan.platform.idempotency.Write;

@Path("/open311/v2")
@PermitAll
@RunOnVirtualThread
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.APPLICATION_XML})
@APIResponse(
    responseCode = "400",
    description = "The request can't be read, or values are wrong",
    content = @Content(schema = @Schema(implementation = Open311Views.Error[].class)))
@Tag(name = "open311", description = "Open311 GeoReport v2: for civic apps")
class Open311Resource {

  private static final String FORMAT = "{format: json|xml}";
  private static final String A_FORMAT = "json or xml";
  private static final String JURISDICTION = "Code of a unit: it and all units below";
  private static final String KEY = "Not needed for reading";

  private final Open311Service service;
  private final UriInfo uri;

  Open311Resource(Open311Service service, UriInfo uri) {
    this.service = service;
    this.uri = uri;
  }

  @GET
  @Path("/discovery." + FORMAT)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = Open311Views.Discovery.class)))
  @Operation(operationId = "open311Discovery", summary = "What this endpoint is")
  public Open311Views.Discovery discovery(
      @Parameter(description = A_FORMAT) @RestPath String format,
      @Parameter(description = JURISDICTION) @RestQuery("jurisdiction_id") String jurisdiction) {
    return service.discovery(uri.getBaseUri().resolve("/open311/v2").toString());
  }

  @GET
  @Path("/services." + FORMAT)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = Open311Views.Service[].class)))
  @Operation(operationId = "open311Services", summary = "Fields of work as services")
  public List<Open311Views.Service> services(
      @Parameter(description = A_FORMAT) @RestPath String format,
      @Parameter(description = JURISDICTION) @RestQuery("jurisdiction_id") String jurisdiction,
      @Parameter(description = KEY) @RestQuery("api_key") String apiKey) {
    return service.services(jurisdiction);
  }

  @GET
  @Path("/services/{code}." + FORMAT)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = Open311Views.Definition.class)))
  @Operation(operationId = "open311Service", summary = "A service: none asks for more attributes")
  public Open311Views.Definition definition(
      @Parameter(description = "Code of a field") @RestPath String code,
      @Parameter(description = A_FORMAT) @RestPath String format,
      @Parameter(description = JURISDICTION) @RestQuery("jurisdiction_id") String jurisdiction,
      @Parameter(description = KEY) @RestQuery("api_key") String apiKey) {
    return service.definition(code);
  }

  @POST
  @Path("/requests." + FORMAT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @LimitedPerSource("submissions")
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Taken; service_notice names the promised day and the tracking code",
      content = @Content(schema = @Schema(implementation = Open311Views.Created[].class)))
  @Operation(
      operationId = "open311CreateRequest",
      summary = "Send a request",
      description =
          "Anonymously unless a name, phone or e-mail is given. Needs a description, and a place"
              + " in words or by coordinates. The device is not recorded.")
  public RestResponse<List<Open311Views.Created>> create(
      @Parameter(description = A_FORMAT) @RestPath String format,
      @RestForm("api_key") String apiKey,
      @RestForm("jurisdiction_id") String jurisdiction,
      @RestForm("service_code") String serviceCode,
      @RestForm String description,
      @RestForm String lat,
      @RestForm("long") String longitude,
      @RestForm("address_string") String address,
      @RestForm("first_name") String firstName,
      @RestForm("last_name") String lastName,
      @RestForm String phone,
      @RestForm String email) {
    return RestResponse.status(
        RestResponse.Status.CREATED,
        service.create(
            new Open311Service.Form(
                apiKey,
                jurisdiction,
                serviceCode,
                description,
                lat,
                longitude,
                address,
                firstName,
                lastName,
                phone,
                email)));
  }

  @GET
  @Path("/tokens/{token}." + FORMAT)
  @LimitedPerSource("tracking")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = Open311Views.Token[].class)))
  @Operation(operationId = "open311Token", summary = "The id of a request, which is its token")
  public List<Open311Views.Token> token(
      @Parameter(description = "The id of a request") @RestPath String token,
      @Parameter(description = A_FORMAT) @RestPath String format,
      @Parameter(description = JURISDICTION) @RestQuery("jurisdiction_id") String jurisdiction,
      @Parameter(description = KEY) @RestQuery("api_key") String apiKey) {
    return service.token(token);
  }

  @GET
  @Path("/requests." + FORMAT)
  @LimitedPerSource("tracking")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = Open311Views.Request[].class)))
  @Operation(
      operationId = "open311Requests",
      summary = "What citizens sent",
      description =
          "Without what it says, who sent it and where it was; of the last 90 days unless dates are"
              + " given, which lie 90 days apart at most; the newest 1,000.")
  public List<Open311Views.Request> list(
      @Parameter(description = A_FORMAT) @RestPath String format,
      @Parameter(description = JURISDICTION) @RestQuery("jurisdiction_id") String jurisdiction,
      @Parameter(description = KEY) @RestQuery("api_key") String apiKey,
      @Parameter(description = "Ids with commas between: these alone, whatever else is asked")
          @RestQuery("service_request_id")
          String ids,
      @Parameter(description = "Codes of fields with commas between") @RestQuery("service_code")
          String codes,
      @Parameter(description = "open, closed, or both with a comma") @RestQuery String status,
      @Parameter(description = "Received from then on (ISO 8601)") @RestQuery("start_date")
          String start,
      @Parameter(description = "Received until then (ISO 8601)") @RestQuery("end_date")
          String end) {
    return service.list(new Open311Service.Query(jurisdiction, ids, codes, status, start, end));
  }

  @GET
  @Path("/requests/{id}." + FORMAT)
  @LimitedPerSource("tracking")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = Open311Views.Request[].class)))
  @Operation(operationId = "open311Request", summary = "One request")
  public List<Open311Views.Request> read(
      @Parameter(description = "Id of a request") @RestPath String id,
      @Parameter(description = A_FORMAT) @RestPath String format,
      @Parameter(description = JURISDICTION) @RestQuery("jurisdiction_id") String jurisdiction,
      @Parameter(description = KEY) @RestQuery("api_key") String apiKey) {
    return service.read(id);
  }
}
