package vn.danvan.dialogueservice.legalaid;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

@Path("/api/v1/legal-aid-requests/cases")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "legal aid", description = "Requests for legal aid and their cases, without persons")
class LegalAidCaseListResource {

  private final LegalAidCaseService service;
  private final LegalAidReader reader;
  private final UnitDirectory units;

  LegalAidCaseListResource(
      LegalAidCaseService service, LegalAidReader reader, UnitDirectory units) {
    this.service = service;
    this.reader = reader;
    this.units = units;
  }

  @GET
  @Operation(
      operationId = "listLegalAidCases",
      summary = "Cases of legal aid in the caller's scope, newest entry first")
  public Page<LegalAidCaseListItem> list(
      @RestQuery List<String> id,
      @Parameter(description = "Id or code of the unit that gives the aid") @RestQuery String unit,
      @Parameter(description = "OPEN or CLOSED") @RestQuery String state,
      @Parameter(description = "Field of law") @RestQuery String lawField,
      @Parameter(description = "Form of the aid") @RestQuery String form,
      @RestQuery String limit,
      @RestQuery String cursor,
      @RestQuery String changesAfter) {
    var filter =
        new LegalAidReader.Filter(
            unit == null ? null : units.parameter("unit", unit).id(),
            Parameters.oneOf("state", state, LegalAidState.class),
            Parameters.oneOf("lawField", lawField, LawField.class),
            Parameters.oneOf("form", form, LegalAidForm.class));
    return reader.cases(filter, Listing.Request.of(id, limit, cursor, changesAfter));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  @Operation(
      operationId = "recordLegalAidCases",
      summary = "Record many cases of legal aid",
      description =
          "1 to 500, each naming its request: all are stored or none. Idempotency-Key is required.")
  public RestResponse<BatchAnswer> recordAll(
      LegalAidRequests.CaseBatch request, @RestQuery String dryRun) {
    var dry = Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun));
    return RestResponse.ok(service.recordAll(request, dry));
  }
}
