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
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.table.ListFiles;

/** Numbers of units' mobilization staff, over REST. */
@Path("/api/v1/units/{id}/staff")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "units")
class StaffResource {

  private final StaffService service;
  private final ListFiles files;

  StaffResource(StaffService service, ListFiles files) {
    this.service = service;
    this.files = files;
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

  @GET
  @Path("/export")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportUnitStaff",
      summary = "How many people do mobilization work for a unit and those below it, as a file",
      description =
          "Those that have counted. Roles: officer, secretary, signatory, supervisor, within their"
              + " scope.")
  public RestResponse<InputStream> export(@PathParam("id") String id, @RestQuery String format) {
    return files.answer(StaffView.FILE, format, page -> service.within(id, page));
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
