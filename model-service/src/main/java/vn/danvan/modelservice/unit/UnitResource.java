package vn.danvan.modelservice.unit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;

/** The unit tree over REST. */
@Path(UnitResource.PATH)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "Organisation units: one tree with effective dates")
class UnitResource {

  static final String PATH = "/api/v1/units";

  private final UnitService service;
  private final Cursors cursors;

  UnitResource(UnitService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @PUT
  @Path("/{id}")
  @Write
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = UnitView.class)))
  @Operation(
      operationId = "registerUnit",
      summary = "Enter a unit into the tree",
      description =
          "Under an id (UUIDv7) of the caller's choice, with If-None-Match: *. Roles: admin,"
              + " integrator. 412 if the id exists, 409 duplicate if the code does, 409"
              + " reference-not-yet-known for an unknown parent or territory, 409 by-acts-only once an"
              + " act of reorganization has touched the province.")
  public RestResponse<UnitView> register(@PathParam("id") UUID id, RegisterUnitRequest request) {
    return Answers.created(PATH, service.register(id, request));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listUnits",
      summary = "Units that exist on a day",
      description =
          "Sorted by name in Vietnamese order. With changesAfter: what changed since, with removed"
              + " items.")
  public Page<UnitListItem> list(
      @BeanParam UnitFilter filter, @RestQuery String limit, @RestQuery String cursor) {
    return service.list(filter, cursors.request(limit, cursor, filter.ids()));
  }

  @GET
  @PermitAll
  @Path("/{id}")
  @Operation(
      operationId = "getUnit",
      summary = "A unit, by id or code",
      description =
          "As it was on the day `on` (today if left out), with what it was before and what took"
              + " over from it.")
  public RestResponse<UnitView> read(
      @PathParam("id") String id,
      @Parameter(description = "The day as of which it is shown; today if left out") @RestQuery
          String on) {
    return Answers.ok(service.read(id, on));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "getUnitHistory",
      summary = "Everything that happened to a unit, oldest first",
      description = "Roles: officer, secretary, signatory, supervisor, integrator, admin.")
  public List<JournalReader.Entry> history(@PathParam("id") String id) {
    return service.history(id);
  }

  @PUT
  @Path("/{id}/retrospective")
  @Write
  @Operation(
      operationId = "openUnitForLateEntry",
      summary = "Open a unit for late entry of facts of some days",
      description =
          "Also for the units below it that have no opening of their own. Roles: signatory of the"
              + " province for units of the province, admin for the province itself.")
  public RestResponse<UnitView> openForLateEntry(
      @PathParam("id") UUID id, RetrospectiveRequest request) {
    return Answers.ok(service.openForLateEntry(id, request));
  }
}
