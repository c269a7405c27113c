package vn.danvan.modelservice.model;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

/** Until when registering bodies take models, over REST. */
@Path("/api/v1/units/{id}/registration-years/{year}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "models")
class RegistrationYearResource {

  private final RegistrationYearService service;

  RegistrationYearResource(RegistrationYearService service) {
    this.service = service;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getRegistrationYear",
      summary = "Until when a body takes the models of a year",
      description = "Its ETag is \"0\" while nothing was said; then it is open.")
  public RestResponse<RegistrationYearView> read(
      @PathParam("id") String id,
      @Parameter(description = "The year of the ledger", example = "2023") @PathParam("year")
          String year) {
    return Answers.ok(service.read(id, year));
  }

  @PUT
  @Write
  @Operation(
      operationId = "closeRegistration",
      summary = "Close the registration of a year after a day, or open it again",
      description = "Role: signatory of the body itself.")
  public RestResponse<RegistrationYearView> close(
      @PathParam("id") String id,
      @Parameter(description = "The year of the ledger", example = "2023") @PathParam("year")
          String year,
      RegistrationYearRequest request) {
    return Answers.ok(service.close(id, year, request));
  }
}
