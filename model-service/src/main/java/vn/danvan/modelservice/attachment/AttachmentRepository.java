package vn.danvan.modelservice.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.model.ModelFiles;
import vn.danvan.platform.file.FileRows;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores attachments, without their content. */
@ApplicationScoped
class AttachmentRepository extends AggregateRepository<Attachment> implements ModelFiles, FileRows {

  private final Jdbi jdbi;

  AttachmentRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of a model, the oldest first, after one. */
  List<Attachment> of(UUID model, UUID after, int limit) {
    return find("modelId = ?1 and id > ?2 order by id", model, after).page(0, limit).list();
  }

  /** Those of the given ones that belong to a model, the oldest first. */
  List<Attachment> of(UUID model, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("modelId = ?1 and id in ?2 order by id", model, ids);
  }

  @Override
  public Set<UUID> attached(UUID model, Collection<UUID> ids) {
    return new HashSet<>(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id FROM attachment
                         WHERE id = ANY(:ids) AND model_id = :model AND state = 'ATTACHED'
                        """)
                    .bind("ids", ids.toArray(UUID[]::new))
                    .bind("model", model)
                    .mapTo(UUID.class)
                    .list()));
  }

  @Override
  public Map<UUID, Boolean> wanted(Collection<UUID> files) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, state = 'ATTACHED' AS wanted FROM attachment WHERE id = ANY(:files)")
                .bind("files", files.toArray(UUID[]::new))
                .reduceRows(
                    new HashMap<>(),
                    (wanted, row) -> {
                      wanted.put(
                          row.getColumn("id", UUID.class), row.getColumn("wanted", Boolean.class));
                      return wanted;
                    }));
  }
}
