package vn.danvan.platform.rest;

import java.util.UUID;

/** What every view of an aggregate shows, so that answers get their ETag in one place. */
public interface Versioned {

  UUID id();

  /** Number of events in the aggregate's life so far; its strong ETag. */
  long version();
}
