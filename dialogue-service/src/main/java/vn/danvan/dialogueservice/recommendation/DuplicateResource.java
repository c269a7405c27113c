package vn.danvan.dialogueservice.recommendation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/recommendations/{id}/duplicates")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recommendations")
class DuplicateResource {

  private final DuplicateReader duplicates;

  DuplicateResource(DuplicateReader duplicates) {
    this.duplicates = duplicates;
  }

  @GET
  @Operation(
      operationId = "listRecommendationDuplicates",
      summary = "Open ones of the same host that say nearly the same",
      description =
          "Up to ten, those that are most alike first, out of the 500 newest that may be of its"
              + " field. Merging stays a person's act.")
  public List<DuplicateView> duplicates(@RestPath UUID id) {
    return duplicates.of(id);
  }
}
