package vn.danvan.recognitionservice.levelchain;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a chain's step; journaled, not published. */
sealed interface LevelChainEvent extends DomainEvent {

  @Override
  LevelChainData data();

  @Override
  default String aggregate() {
    return "LevelChain";
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** What holds for a level was set. */
  record LevelChainSet(LevelChainData data) implements LevelChainEvent {
    @Override
    public String type() {
      return "vn.danvan.LevelChainSet";
    }
  }

  /** It got its last day. */
  record LevelChainClosed(LevelChainData data) implements LevelChainEvent {
    @Override
    public String type() {
      return "vn.danvan.LevelChainClosed";
    }
  }
}
