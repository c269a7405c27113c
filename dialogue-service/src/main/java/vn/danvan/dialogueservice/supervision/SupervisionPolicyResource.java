package vn.danvan.dialogueservice.supervision;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

@Path("/api/v1/supervision-policies/{unit}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations", description = "What citizens ask for, until it is closed")
class SupervisionPolicyResource {

  private final SupervisionPolicyService policies;

  SupervisionPolicyResource(SupervisionPolicyService policies) {
    this.policies = policies;
  }

  @GET
  @Operation(
      operationId = "listSupervisionPolicies",
      summary = "How the resolutions of a province are supervised, the newest policy first",
      description =
          "Each is valid from its first day until the next one begins. Without any lists and samples"
              + " of any share are possible.")
  public List<SupervisionPolicyData> list(
      @Parameter(description = "Id or code of the province") @RestPath String unit) {
    return policies.of(unit);
  }

  @PUT
  @Write
  @Operation(
      operationId = "layDownSupervisionPolicy",
      summary = "Lay down how the resolutions of a province are supervised from a day on",
      description =
          "Role: signatory of the province. ALL: each by an act of its own; LIST: also by lists of"
              + " what was answered on the spot; SAMPLE: also by samples of a share. With If-None-Match:"
              + " *, or where a policy begins on that day already with If-Match.")
  public RestResponse<SupervisionPolicyData> layDown(
      @Parameter(description = "Id or code of the province") @RestPath String unit,
      LayDownPolicyRequest request) {
    return Answers.ok(policies.layDown(unit, request));
  }
}
