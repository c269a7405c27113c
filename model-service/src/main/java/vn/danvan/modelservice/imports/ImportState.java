package vn.danvan.modelservice.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How far a file has come. REFUSED names what is wrong with its rows, CHECKED is the good end of a
 * dry run, FAILED a fault of the system; in all of them nothing was stored.
 */
public enum ImportState {
  RECEIVED,
  CHECKING,
  STORING,
  CHECKED,
  REFUSED,
  DONE,
  FAILED;

  /** What follows; after a restart an unfinished import is checked from the beginning. */
  private Set<ImportState> next() {
    return switch (this) {
      case RECEIVED -> Set.of(CHECKING, FAILED);
      case CHECKING -> Set.of(CHECKING, STORING, CHECKED, REFUSED, FAILED);
      case STORING -> Set.of(CHECKING, DONE, REFUSED, FAILED);
      case CHECKED, REFUSED, DONE, FAILED -> Set.of();
    };
  }

  boolean isFinished() {
    return next().isEmpty();
  }

  /** Names of the states out of which this one is reached. */
  List<String> earlier() {
    return Arrays.stream(values())
        .filter(state -> state.next().contains(this))
        .map(ImportState::name)
        .toList();
  }
}
