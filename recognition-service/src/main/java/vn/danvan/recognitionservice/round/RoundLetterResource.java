package vn.danvan.recognitionservice.round;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.danvan.platform.document.DocumentAnswers;
import vn.danvan.platform.document.DocumentFormat;

/** Letters to units that lag behind, to be completed and signed. */
@Path(RoundService.PATH + "/{id}/letters")
@Authenticated
@RunOnVirtualThread
@Produces(DocumentFormat.DOCX_TYPE)
@Tag(name = "rounds", description = "Recognition rounds: one authority, one level, one year")
class RoundLetterResource {

  private final RoundLetterReader reader;

  RoundLetterResource(RoundLetterReader reader) {
    this.reader = reader;
  }

  @GET
  @Path("/{unit}")
  @APIResponse(
      responseCode = "200",
      description = "The letter, in Vietnamese",
      content =
          @Content(
              mediaType = DocumentFormat.DOCX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Operation(
      operationId = "readRoundLetter",
      summary = "The letter to a unit that has not considered models yet",
      description =
          "DOCX, for officer, secretary and signatory of the authority: names the round, the unit's"
              + " deadline and what is missing; number, place and day are left open. The same bytes for"
              + " the same state. Once the unit has considered models 409 unit-not-lagging.")
  public Response read(
      @RestPath UUID id, @Parameter(description = "Id or code of the unit") @RestPath String unit) {
    return DocumentAnswers.of(reader.letter(id, unit), DocumentFormat.DOCX);
  }
}
