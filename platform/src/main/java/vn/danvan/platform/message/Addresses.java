package vn.danvan.platform.message;

import java.util.Optional;
import java.util.UUID;

/**
 * Where those are reached whom a service tells that there is news. It is asked when a message goes
 * out, so that no address lies anywhere but with whoever keeps it.
 */
public interface Addresses {

  /** Within a transaction; empty if nothing is known, or nothing more: then nothing is sent. */
  Optional<String> of(Channel channel, UUID recipient);
}
