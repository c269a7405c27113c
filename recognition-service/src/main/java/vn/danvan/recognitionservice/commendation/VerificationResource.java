package vn.danvan.recognitionservice.commendation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Anybody verifies a certificate by the code that is printed on it. */
@Path("/api/v1/honours/verification")
@PermitAll
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "honours", description = "The public list of recognitions and commendations")
class VerificationResource {

  private final VerificationService service;

  VerificationResource(VerificationService service) {
    this.service = service;
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "readVerification",
      summary = "What a certificate's code stands for",
      description = "Public. Any code that stands for nothing is 404.")
  public VerificationView read(
      @Parameter(description = "The code as printed", example = "0123-4567-89AB-CDEF") @RestPath
          String code) {
    return service.read(code);
  }

  @POST
  @Operation(
      operationId = "verifyCertificate",
      summary = "Verify a certificate and the name on it",
      description =
          "Public. Says whether the name is the one on the certificate; a person's name is told by"
              + " consent only.")
  public VerificationView verify(VerificationRequest request) {
    return service.verify(request);
  }
}
