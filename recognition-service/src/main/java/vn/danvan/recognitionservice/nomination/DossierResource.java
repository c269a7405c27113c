package vn.danvan.recognitionservice.nomination;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;

/** What is handed in with a nomination, and how it stands by the preconditions. */
@Path(NominationService.PATH + "/{id}")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "nominations")
class DossierResource {

  private final DossierService dossiers;
  private final NominationCheckService checks;

  DossierResource(DossierService dossiers, NominationCheckService checks) {
    this.dossiers = dossiers;
    this.checks = checks;
  }

  @GET
  @Path("/check")
  @Operation(
      operationId = "readNominationCheck",
      summary = "How a nomination stands by each precondition",
      description =
          "Tries everything that the submission and the eligibility ask for, and changes nothing."
              + " Each guard is answered with its rule, its source and whether it holds; what is not"
              + " binding is a warning. For those who see the nomination.")
  public NominationCheckView check(
      @RestPath UUID id,
      @Parameter(
              description =
                  "Day on which a nomination that is still with its unit would be submitted; today"
                      + " if left out. What was submitted is judged by the day of that.")
          @RestQuery
          String on) {
    return checks.check(id, Parameters.date("on", on));
  }

  @GET
  @Path("/dossier")
  @Operation(
      operationId = "readNominationDossier",
      summary = "What is handed in with a nomination",
      description =
          "With what is still missing by the round's scheme. For those who see the nomination, and for"
              + " the members of a council before which it lies.")
  public RestResponse<DossierView> read(@RestPath UUID id) {
    return Answers.ok(dossiers.view(id));
  }

  @PUT
  @Path("/dossier")
  @Write
  @Operation(
      operationId = "setNominationDossier",
      summary = "Put a nomination's dossier together",
      description =
          "By the nominating unit, while the nomination is with it: all of the dossier, instead of"
              + " what was there before. What it says must fit (422: not-a-document, dated-ahead,"
              + " endorses-itself, endorses-twice, unknown-criterion, criterion-without-points,"
              + " out-of-range); whether it is complete is asked at the submission.")
  public RestResponse<DossierView> fill(@RestPath UUID id, DossierRequest request) {
    return Answers.ok(dossiers.fill(id, request));
  }

  @PUT
  @Path("/declaration")
  @Write
  @Operation(
      operationId = "declareNominationProceedings",
      summary = "Declare whether proceedings are pending",
      description =
          "By the nominating unit or the round's authority, until the verdict. While discipline, an"
              + " inspection or a verification is pending the nomination is neither submitted nor"
              + " eligible nor approved (422 proceedings-pending). What the authority declared only it"
              + " takes back (422 declared-by-authority).")
  public RestResponse<NominationView> declare(
      @RestPath UUID id, NominationProceedingsRequest request) {
    return Answers.ok(dossiers.declare(id, request));
  }
}
