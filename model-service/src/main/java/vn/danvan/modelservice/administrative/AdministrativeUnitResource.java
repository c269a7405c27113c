package vn.danvan.modelservice.administrative;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.table.ListFiles;
import vn.danvan.platform.time.VietnamTime;

/** Vietnam's administrative units over REST. */
@Path(AdministrativeUnitResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "administrative-units",
    description = "Vietnam's provinces, districts and communes before and after 2025-07-01")
class AdministrativeUnitResource {

  static final String PATH = "/api/v1/administrative-units";

  private final AdministrativeUnitQueries queries;
  private final AdministrativeDataService service;
  private final UnitRegistrationService registrations;
  private final Cursors cursors;
  private final VietnamTime time;
  private final ListFiles files;

  AdministrativeUnitResource(
      AdministrativeUnitQueries queries,
      AdministrativeDataService service,
      UnitRegistrationService registrations,
      Cursors cursors,
      VietnamTime time,
      ListFiles files) {
    this.queries = queries;
    this.service = service;
    this.registrations = registrations;
    this.cursors = cursors;
    this.time = time;
    this.files = files;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listAdministrativeUnits",
      summary = "Administrative units that exist on a day",
      description =
          "Sorted by name in Vietnamese order. They change by releases only: with the ETag of the"
              + " last answer in If-None-Match an unchanged one is 304. Empty while no release is"
              + " loaded.")
  public RestResponse<Page<AdministrativeUnitView>> list(
      @BeanParam AdministrativeUnitFilter filter,
      @RestQuery String limit,
      @RestQuery String cursor,
      @Context Request request) {
    var asked = filter.day(time.today());
    var criteria = filter.criteria(asked);
    var page = cursors.request(limit, cursor);
    return queries
        .shown(asked)
        .map(
            shown ->
                answer(request, shown, () -> queries.list(criteria.on(shown.day()), shown, page)))
        .orElseGet(() -> RestResponse.ok(new Page<>(List.of(), null)));
  }

  @GET
  @Path("/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportAdministrativeUnits",
      summary = "Administrative units that exist on a day, as a file",
      description =
          "With the filters and in the order of the list. Roles: officer, secretary, signatory, supervisor, integrator, admin.")
  public RestResponse<InputStream> export(
      @BeanParam AdministrativeUnitFilter filter, @RestQuery String format) {
    var asked = filter.day(time.today());
    var criteria = filter.criteria(asked);
    var shown = queries.shown(asked);
    return files.answer(
        AdministrativeUnitView.FILE,
        format,
        page ->
            shown
                .map(day -> queries.list(criteria.on(day.day()), day, page))
                .orElseGet(() -> new Page<>(List.of(), null)));
  }

  @GET
  @PermitAll
  @Path("/{code}")
  @Operation(
      operationId = "getAdministrativeUnit",
      summary = "The administrative unit that has a code on a day",
      description =
          "With what it came from and what took over from it. Of most communes the source names one"
              + " successor and not whether others took parts: their share is UNKNOWN.")
  public RestResponse<AdministrativeUnitPage> read(
      @Parameter(description = "Code of the statistics office") @PathParam("code") String code,
      @Parameter(description = "The day; today if left out") @RestQuery String on,
      @Context Request request) {
    var day = Parameters.date("on", on);
    var shown =
        queries
            .shown(day == null ? time.today() : day)
            .orElseThrow(PlatformProblem.UNKNOWN::because);
    return answer(request, shown, () -> queries.page(code, shown));
  }

  @GET
  @PermitAll
  @Path("/release")
  @Operation(
      operationId = "getAdministrativeRelease",
      summary = "Which release of the administrative units is loaded")
  public RestResponse<AdministrativeReleaseView> release() {
    return tagged(service.view());
  }

  @PUT
  @Path("/release")
  @Write
  @Operation(
      operationId = "loadAdministrativeRelease",
      summary = "Load the administrative units that the service brings along",
      description =
          "In place of an older release; once more changes nothing. If-Match names the loaded"
              + " release, \"0\" while there is none. Role: admin.")
  public RestResponse<AdministrativeReleaseView> load(LoadReleaseRequest request) {
    return tagged(service.load(request));
  }

  @POST
  @Path("/registrations")
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content = @Content(schema = @Schema(implementation = UnitRegistrationView.class)))
  @Operation(
      operationId = "registerProvince",
      summary = "Enter a province and its administrative units into the unit tree",
      description =
          "As they are on a day, all at once, each with the statistics office's code. Those that the"
              + " tree has with that code on that day are kept; so a repeat enters nothing. With"
              + " dryRun=true (200) only says what it would do. Role: admin.")
  public RestResponse<UnitRegistrationView> register(
      UnitRegistrationRequest request, @RestQuery String dryRun) {
    var trial = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    var outcome = registrations.register(request, trial);
    return trial
        ? RestResponse.ok(outcome)
        : RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, outcome)
            .header(HttpHeaders.LOCATION, URI.create("/api/v1/units/" + request.code()))
            .build();
  }

  private static RestResponse<AdministrativeReleaseView> tagged(AdministrativeReleaseView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .tag(new EntityTag(Long.toString(view.release())))
        .build();
  }

  private static <T> RestResponse<T> answer(
      Request request, AdministrativeUnitQueries.Shown shown, Supplier<T> view) {
    var tag = new EntityTag(shown.tag());
    var unmet = request.evaluatePreconditions(tag);
    return unmet != null && unmet.build().getStatus() == RestResponse.StatusCode.NOT_MODIFIED
        ? RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED).tag(tag).build()
        : RestResponse.ResponseBuilder.ok(view.get()).tag(tag).build();
  }
}
