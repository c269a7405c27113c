package vn.danvan.modelservice.staff;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Numbers of units' mobilization staff, over REST. */
@Path("/api/v1/units/{id}/staff")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "units")
class StaffResource {

  private final StaffService service;

  StaffResource(StaffService service) {
    this.service = service;
  }

  @GET
  @Operation(
      operationId = "getUnitStaff",
      summary = "How many people do mobilization work for a unit",
      description =
          "Its ETag is \"0\" while the unit has not counted. Roles: officer, secretary, signatory,"
              + " supervisor, within their scope.")
  public RestResponse<StaffView> read(@PathParam("id") String id) {
    return Answers.ok(service.read(id));
  }

  @PUT
  @Write
  @Operation(
      operationId = "countUnitStaff",
      summary = "Count those who do mobilization work, by kind",
      description =
          "Numbers, no names. Roles: officer, secretary of the unit, or of one above it that names"
              + " it in onBehalfOf.")
  public RestResponse<StaffView> count(@PathParam("id") String id, StaffRequest request) {
    return Answers.ok(service.count(id, request));
  }
}
