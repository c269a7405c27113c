package vn.danvan.dialogueservice.digest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.document.DocumentAnswers;
import vn.danvan.platform.document.DocumentFormat;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.rest.Answers;

@Path("/api/v1/dialogue/digests/{unit}/{month}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "digests", description = "What people said in a month")
class OpinionDigestResource {

  private static final String UNIT = "Id or code of the unit, with all units below it";
  private static final String MONTH = "As 2026-05";

  private final OpinionDigestService service;
  private final OpinionDigestReader reader;

  OpinionDigestResource(OpinionDigestService service, OpinionDigestReader reader) {
    this.service = service;
    this.reader = reader;
  }

  @GET
  @Operation(
      operationId = "readOpinionDigest",
      summary = "What people said to a unit and all below it in a month",
      description =
          "By field and by area, beside the month before. Fields and areas of fewer than five in one"
              + " of the two months are put together. Figures stay as they are once it is approved.")
  public OpinionDigestView read(
      @Parameter(description = UNIT) @RestPath String unit,
      @Parameter(description = MONTH) @RestPath String month) {
    return reader.read(unit, month);
  }

  @PUT
  @Write
  @Operation(
      operationId = "prepareOpinionDigest",
      summary = "Choose the samples of a digest",
      description =
          "Roles: officer, secretary of the unit. Each sample is written anew, without who said it,"
              + " and is one of at least five of its field and of its area in the month. With"
              + " If-None-Match: *, or to change it with If-Match.")
  public RestResponse<OpinionDigestData> prepare(
      @Parameter(description = UNIT) @RestPath String unit,
      @Parameter(description = MONTH) @RestPath String month,
      DigestRequests.Prepared request) {
    return Answers.ok(service.prepare(unit, month, request));
  }

  @PUT
  @Path("/approval")
  @Write
  @Operation(
      operationId = "approveOpinionDigest",
      summary = "Approve a digest",
      description =
          "Role: signatory of the unit, another person than who prepared it, once the month is over."
              + " With If-Match.")
  public RestResponse<OpinionDigestData> approve(
      @Parameter(description = UNIT) @RestPath String unit,
      @Parameter(description = MONTH) @RestPath String month,
      DigestRequests.Approved request) {
    return Answers.ok(service.approve(unit, month));
  }

  @GET
  @Path("/document")
  @Produces({DocumentFormat.PDF_TYPE, DocumentFormat.DOCX_TYPE})
  @APIResponse(
      responseCode = "200",
      description = "The digest, in Vietnamese",
      content = {
        @Content(
            mediaType = DocumentFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "readOpinionDigestDocument",
      summary = "An approved digest as a document",
      description = "PDF, or DOCX by Accept. Before the approval 409 illegal-transition.")
  public Response document(
      @Parameter(description = UNIT) @RestPath String unit,
      @Parameter(description = MONTH) @RestPath String month,
      @Context HttpHeaders headers) {
    return DocumentAnswers.of(reader.document(unit, month), headers);
  }
}
