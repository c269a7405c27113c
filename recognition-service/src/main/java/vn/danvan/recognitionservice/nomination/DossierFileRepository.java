package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.platform.file.FileRows;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores what is known of dossiers' files, without their content; each stays. */
@ApplicationScoped
class DossierFileRepository extends AggregateRepository<DossierFile> implements FileRows {

  long countOf(UUID nomination) {
    return count("nominationId", nomination);
  }

  /** Those of the given ones that belong to the nomination, by id. */
  Map<UUID, DossierFile> of(UUID nomination, Collection<UUID> ids) {
    return list("nominationId = ?1 and id in ?2", nomination, ids).stream()
        .collect(Collectors.toMap(DossierFile::id, Function.identity()));
  }

  @Override
  public Map<UUID, Boolean> wanted(Collection<UUID> files) {
    return find("select f.id from DossierFile f where f.id in ?1", files)
        .project(UUID.class)
        .stream()
        .collect(Collectors.toMap(Function.identity(), _ -> true));
  }
}
