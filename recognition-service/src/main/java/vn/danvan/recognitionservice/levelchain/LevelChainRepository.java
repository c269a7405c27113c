package vn.danvan.recognitionservice.levelchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.persistence.AggregateRepository;
import vn.danvan.platform.persistence.TransactionLock;

/** Stores steps of chains. */
@ApplicationScoped
class LevelChainRepository extends AggregateRepository<LevelChain> {

  private final Jdbi jdbi;

  LevelChainRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What the chain has for the level; others that set a step wait until this one is set. */
  List<LevelChain> hold(UUID province, String level) {
    jdbi.useHandle(handle -> TransactionLock.take(handle, "level chains"));
    return list("provinceId is not distinct from ?1 and level = ?2", province, level);
  }
}
