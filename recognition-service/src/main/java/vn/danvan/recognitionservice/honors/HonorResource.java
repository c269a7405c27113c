package vn.danvan.recognitionservice.honors;

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
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.levelchain.LevelChains;

/** The public list of honors: recognitions and commendations that stand. */
@Path("/api/v1/honours")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "honours", description = "The public list of recognitions and commendations")
class HonorResource {

  private final Honors honors;
  private final Cursors cursors;
  private final UnitDirectory units;
  private final LevelChains chains;

  HonorResource(Honors honors, Cursors cursors, UnitDirectory units, LevelChains chains) {
    this.honors = honors;
    this.cursors = cursors;
    this.units = units;
    this.chains = chains;
  }

  @GET
  @Operation(
      operationId = "listHonors",
      summary = "Recognitions and commendations that stand, newest first",
      description =
          "Public. Individuals without their names, unless published by their consent. Filters:"
              + " unit (subtree, with what it took over), year (of the round, or of the decision on"
              + " a commendation), level, kind.")
  public Page<HonorView> list(
      @Parameter(description = "Id or code of a unit: honors of its subtree") @RestQuery
          String unit,
      @Parameter(description = "Year of the round or of the decision", example = "2023") @RestQuery
          String year,
      @Parameter(description = "Level of the authority", example = "PROVINCE") @RestQuery
          String level,
      @Parameter(description = "RECOGNITION or COMMENDATION") @RestQuery String kind,
      @RestQuery String limit,
      @RestQuery String cursor) {
    var filter =
        new Honors.Filter(
            unit == null ? null : units.parameter("unit", unit).id(),
            Parameters.number("year", year),
            chains.parameter("level", level),
            Parameters.oneOf("kind", kind, HonorKind.class));
    return honors.list(filter, cursors.request(limit, cursor));
  }

  @GET
  @Path("/{id}/recipient-history")
  @Operation(
      operationId = "listHonorsOfRecipient",
      summary = "Commendations of the same recipient, newest first",
      description =
          "Public. Of the unit, group or person whom the commendation with that id went to; 404 for a"
              + " person whose name is not published by consent.")
  public Page<HonorView> ofRecipient(
      @RestPath UUID id, @RestQuery String limit, @RestQuery String cursor) {
    return honors.ofRecipient(id, cursors.request(limit, cursor));
  }

  @GET
  @Path("/history")
  @Operation(
      operationId = "readHonorHistory",
      summary = "A unit's honors over the years",
      description = "Public. Figures per year and level, of what the unit took over too.")
  public HonorHistoryView history(
      @Parameter(description = "Id or code of the unit", example = "duc-linh", required = true)
          @RestQuery
          String unit) {
    if (unit == null) {
      throw Parameters.invalid("unit", "");
    }
    return honors.history(units.parameter("unit", unit).id());
  }
}
