package vn.danvan.modelservice.replication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A model's lineage over REST. */
@Path("/api/v1/models/{id}/lineage")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "replications")
class LineageResource {

  private final LineageQueries queries;

  LineageResource(LineageQueries queries) {
    this.queries = queries;
  }

  @GET
  @Operation(
      operationId = "getModelLineage",
      summary = "Where a model comes from and all that adopted it, to any depth",
      description = "Public for registered models. At most 50,000 adopters are shown.")
  public LineageView read(@PathParam("id") UUID id) {
    return queries.of(id, LineageQueries.AT_MOST);
  }
}
