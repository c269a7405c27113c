package vn.danvan.modelservice.model;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.platform.persistence.AfterCommit;
import vn.danvan.platform.persistence.Remembered;

/**
 * What provinces ask of models, for showing it beside a model. Who decides by it reads {@link
 * RequirementsRepository}.
 */
@ApplicationScoped
class RequirementsDirectory {

  private final Remembered<UUID, RequiredMembers> provinces;
  private final AfterCommit afterCommit;

  RequirementsDirectory(PGSimpleDataSource unpooled, AfterCommit afterCommit) {
    this.provinces =
        new Remembered<>(unpooled, (handle, province) -> Optional.of(read(handle, province)));
    this.afterCommit = afterCommit;
  }

  /**
   * @param province null above provinces, which ask for nothing
   */
  RequiredMembers of(UUID province) {
    return province == null
        ? RequiredMembers.NONE
        : provinces.find(province).orElse(RequiredMembers.NONE);
  }

  void changes(UUID province) {
    afterCommit.run(() -> provinces.forget(province));
  }

  private static RequiredMembers read(Handle handle, UUID province) {
    return handle
        .createQuery(
            "SELECT submission, nomination FROM model_requirements WHERE province_id = :province")
        .bind("province", province)
        .map(
            (row, _) ->
                RequiredMembers.of(
                    List.of((String[]) row.getArray("submission").getArray()),
                    List.of((String[]) row.getArray("nomination").getArray())))
        .findOne()
        .orElse(RequiredMembers.NONE);
  }

  @PreDestroy
  void close() {
    provinces.close();
  }
}
