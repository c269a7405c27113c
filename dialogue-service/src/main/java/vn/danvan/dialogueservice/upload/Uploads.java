package vn.danvan.dialogueservice.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.file.FileRemoved;
import vn.danvan.platform.file.FileRows;
import vn.danvan.platform.file.FileStore;
import vn.danvan.platform.file.StoredFile;
import vn.danvan.platform.time.VietnamTime;

/** What is known of photos, on their way or named in what was submitted. */
@ApplicationScoped
public class Uploads implements FileRows {

  private final Jdbi jdbi;
  private final FileStore files;
  private final VietnamTime time;
  private final Event<FileRemoved> removals;

  Uploads(Jdbi jdbi, FileStore files, VietnamTime time, Event<FileRemoved> removals) {
    this.jdbi = jdbi;
    this.files = files;
    this.time = time;
    this.removals = removals;
  }

  /** A photo of something that was submitted. */
  public record Photo(UUID id, String mediaType, long size, String sha256) {}

  void announce(UUID id, String mediaType, long size) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO upload (id, media_type, size, created_at) VALUES (?, ?, ?, ?)",
                id,
                mediaType,
                size,
                time.now().atOffset(ZoneOffset.UTC)));
  }

  /**
   * One that nobody has named yet.
   *
   * @param locked until the transaction ends
   */
  Optional<UploadView> find(UUID id, boolean locked) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, media_type, size, received, sha256 FROM upload"
                        + " WHERE id = :id AND recommendation_id IS NULL"
                        + (locked ? " FOR UPDATE" : ""))
                .bind("id", id)
                .map(
                    (row, _) ->
                        new UploadView(
                            row.getObject("id", UUID.class),
                            row.getString("media_type"),
                            row.getLong("size"),
                            row.getLong("received"),
                            row.getString("sha256") != null))
                .findOne());
  }

  void received(UUID id, long received) {
    jdbi.useHandle(
        handle -> handle.execute("UPDATE upload SET received = ? WHERE id = ?", received, id));
  }

  void taken(UUID id, StoredFile stored) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE upload SET stored_size = ?, sha256 = ? WHERE id = ?",
                stored.size(),
                stored.sha256(),
                id));
  }

  /** Those of the ids that are whole and that nobody has named yet, locked until the end. */
  public List<UUID> ready(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM upload WHERE id = ANY(:ids) AND sha256 IS NOT NULL"
                        + " AND recommendation_id IS NULL ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
  }

  /** Makes them photos of what is submitted, which is stored already. */
  public void name(Collection<UUID> ids, UUID recommendation) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE upload SET recommendation_id = ? WHERE id = ANY(?)",
                recommendation,
                ids.toArray(UUID[]::new)));
  }

  /** The photos of what was submitted. */
  public List<Photo> of(UUID recommendation) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, media_type, stored_size, sha256 FROM upload"
                        + " WHERE recommendation_id = :id ORDER BY id")
                .bind("id", recommendation)
                .map(
                    (row, _) ->
                        new Photo(
                            row.getObject("id", UUID.class),
                            row.getString("media_type"),
                            row.getLong("stored_size"),
                            row.getString("sha256")))
                .list());
  }

  /** The content of a photo. */
  public InputStream open(UUID id) {
    return files.open(id);
  }

  /** Forgets what nobody named since; the content goes once that is committed. */
  List<UUID> forgetAbandoned(Instant before, int most) {
    var forgotten = jdbi.withHandle(handle -> forget(handle, before, most));
    forgotten.forEach(id -> removals.fire(new FileRemoved(id)));
    return forgotten;
  }

  private static List<UUID> forget(Handle handle, Instant before, int most) {
    return handle
        .createUpdate(
            """
            DELETE FROM upload WHERE id = ANY (ARRAY(
              SELECT id FROM upload WHERE recommendation_id IS NULL AND created_at < :before
              ORDER BY created_at LIMIT :most FOR UPDATE SKIP LOCKED))
            """)
        .bind("before", before.atOffset(ZoneOffset.UTC))
        .bind("most", most)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(UUID.class)
        .list();
  }

  @Override
  public Map<UUID, Boolean> wanted(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM upload WHERE id = ANY(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toMap(id -> id, _ -> true)));
  }
}
