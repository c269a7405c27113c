package vn.danvan.modelservice.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.text.Characters;

/** Stores reference data and finds it by code. */
public abstract class ReferenceRepository<A extends Aggregate & Coded>
    extends AggregateRepository<A> {

  public Optional<A> findCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** What work may name by the code, and until when. */
  public Optional<Reference> findReference(String code) {
    return Characters.allowed(code, false)
        ? findCode(code)
            .map(found -> new Reference(found.code(), found.provinceId(), found.closedOn()))
        : Optional.empty();
  }

  public Map<UUID, A> readAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Aggregate::id, Function.identity()));
  }

  /**
   * In the order of their codes, after a code.
   *
   * @param ids only these; null: all
   */
  public List<A> after(String code, Collection<UUID> ids, int limit) {
    var found =
        ids == null
            ? find("code > ?1 order by code", code)
            : find("code > ?1 and id in ?2 order by code", code, ids);
    return found.page(0, limit).list();
  }
}
