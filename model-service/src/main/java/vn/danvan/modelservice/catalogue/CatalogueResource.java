package vn.danvan.modelservice.catalogue;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.table.ListFiles;

/** The catalogue over REST. */
@Path("/api/v1/catalogue")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue", description = "Registered models for everybody, without a token")
class CatalogueResource {

  private final CatalogueQueries queries;
  private final Cursors cursors;
  private final ListFiles files;

  CatalogueResource(CatalogueQueries queries, Cursors cursors, ListFiles files) {
    this.queries = queries;
    this.cursors = cursors;
    this.files = files;
  }

  @GET
  @Operation(
      operationId = "listCatalogue",
      summary = "Registered models, searched by words with or without diacritics",
      description =
          "Without words sorted by title as Vietnamese is sorted; with words, titles with exactly"
              + " the accents typed first, then the last registered. A change shows within a"
              + " second.")
  public Page<CatalogueItem> list(
      @BeanParam CatalogueFilter filter,
      @Parameter(description = "title or newest") @RestQuery String sort,
      @RestQuery String limit,
      @RestQuery String cursor) {
    return queries.list(filter, sort, cursors.request(limit, cursor));
  }

  @GET
  @Path("/export")
  @Authenticated
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportCatalogue",
      summary = "The catalogue as a file",
      description =
          "With the filters and in the order of the list. Roles: officer, secretary, signatory,"
              + " supervisor, integrator, admin.")
  public RestResponse<InputStream> export(
      @BeanParam CatalogueFilter filter,
      @Parameter(description = "title or newest") @RestQuery String sort,
      @RestQuery String format) {
    return files.answer(CatalogueItem.FILE, format, page -> queries.list(filter, sort, page));
  }

  @GET
  @Path("/facets")
  @Operation(
      operationId = "getCatalogueFacets",
      summary = "How the models found divide by field, year, level of recognition and unit",
      description = "Of more than 10,000 models the newest are counted and complete is false.")
  public CatalogueFacets facets(@BeanParam CatalogueFilter filter) {
    return queries.facets(filter);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getCataloguePage",
      summary = "A model's public page: history, recognitions, who replicated it",
      description = "404 for a model that is not registered, or was withdrawn.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "ETag of what the client has: 304 if it would get just that",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The page",
      headers =
          @Header(
              name = "ETag",
              description = "What was shown, for If-None-Match",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = CataloguePage.class)))
  @APIResponse(responseCode = "304", description = "What the client has is current")
  public CataloguePage page(@PathParam("id") UUID id) {
    return queries.page(id);
  }
}
