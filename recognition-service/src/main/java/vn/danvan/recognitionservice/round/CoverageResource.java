package vn.danvan.recognitionservice.round;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.rest.Parameters;

/** The board of a round: how far it reaches. */
@Path(RoundService.PATH + "/{id}/coverage")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rounds", description = "Recognition rounds: one authority, one level, one year")
class CoverageResource {

  private final CoverageService service;
  private final Cursors cursors;

  CoverageResource(CoverageService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "readRoundCoverage",
      summary = "How far a round reaches",
      description =
          "Public. Totals over all expected units, target and forecast; a page of the units in the"
              + " order of their names. With state=NOT_CONSIDERED those that lag behind.")
  public CoverageView read(
      @RestPath UUID id,
      @Parameter(description = "A state") @RestQuery String state,
      @RestQuery String limit,
      @RestQuery String cursor) {
    return service.read(
        id, Parameters.oneOf("state", state, StandingState.class), cursors.request(limit, cursor));
  }
}
