package vn.danvan.platform.rest;

import java.util.UUID;

/** What every view of an aggregate shows, so that answers get their ETag in one place. */
public interface Versioned extends Revalidated {

  UUID id();

  /** Number of events in the aggregate's life so far; the beginning of its strong ETag. */
  long version();
}
