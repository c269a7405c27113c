package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.file.FileAnswers;

@Path("/api/v1/recommendations/{id}/photos")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations")
class PhotoResource {

  private final RecommendationReader reader;

  PhotoResource(RecommendationReader reader) {
    this.reader = reader;
  }

  @GET
  @Operation(operationId = "listRecommendationPhotos", summary = "Photos that came with it")
  public List<PhotoView> list(@RestPath UUID id) {
    return reader.photos(id).stream()
        .map(photo -> new PhotoView(photo.id(), photo.mediaType(), photo.size()))
        .toList();
  }

  @GET
  @Path("/{photo}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @APIResponse(
      responseCode = "200",
      description = "The photo, to be saved",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "The client has it already")
  @Operation(
      operationId = "downloadRecommendationPhoto",
      summary = "Download a photo",
      description = "With its own type and its SHA-256 as ETag.")
  public RestResponse<InputStream> download(
      @RestPath UUID id,
      @Parameter(description = "Id of the photo") @RestPath UUID photo,
      @Parameter(description = "ETag of the content that the client has")
          @HeaderParam(HttpHeaders.IF_NONE_MATCH)
          String known) {
    return FileAnswers.of(reader.photo(id, photo), known, () -> reader.open(photo));
  }
}
