package vn.danvan.platform.note;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;

@Path("/api/v1/notes")
@Authenticated
@RunOnVirtualThread
class NoteResource {

  private final NoteService notes;
  private final Batches batches;
  private final Cursors cursors;
  private final Jdbi jdbi;

  NoteResource(NoteService notes, Batches batches, Cursors cursors, Jdbi jdbi) {
    this.notes = notes;
    this.batches = batches;
    this.cursors = cursors;
    this.jdbi = jdbi;
  }

  record Titled(UUID id, String title) {}

  @GET
  public Page<Titled> list(
      @RestQuery String limit, @RestQuery String cursor, @RestQuery String state) {
    var page = cursors.request(limit, cursor);
    var rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, title FROM note WHERE (:state::text IS NULL OR state = :state)"
                            + " AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit")
                    .bind("state", state)
                    .bind("after", page.first() ? null : UUID.fromString(page.after().getFirst()))
                    .bind("limit", page.limit() + 1)
                    .map(
                        (row, _) ->
                            new Titled(row.getObject("id", UUID.class), row.getString("title")))
                    .list());
    return page.page(rows, row -> List.of(row.id().toString()));
  }

  @GET
  @Path("/{id}")
  public NoteEvent.Data read(@RestPath UUID id) {
    return notes.read(id);
  }

  @POST
  @Write
  public RestResponse<NoteEvent.Data> write(NoteRequests.Written request) {
    return Answers.created("/api/v1/notes", notes.write(request));
  }

  @POST
  @Path("/batch")
  @Write(keyRequired = true)
  public RestResponse<BatchAnswer> batch(NoteRequests.Batch request, @RestQuery String dryRun) {
    notes.requireWriter();
    return RestResponse.ok(
        batches.run(
            request.rows(),
            Boolean.TRUE.equals(Parameters.flag("dryRun", dryRun)),
            row -> {
              var note = notes.write(row);
              return new Batches.Created(note.id(), note.version());
            }));
  }

  @PUT
  @Path("/{id}/pin")
  @Write
  public RestResponse<NoteEvent.Data> pin(@RestPath UUID id, NoteRequests.Pinned request) {
    return Answers.ok(notes.pin(id, request));
  }
}
