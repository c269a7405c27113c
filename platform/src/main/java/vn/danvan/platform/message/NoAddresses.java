package vn.danvan.platform.message;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Of services that tell nobody. */
@DefaultBean
@ApplicationScoped
class NoAddresses implements Addresses {

  @Override
  public Optional<String> of(Channel channel, UUID recipient) {
    return Optional.empty();
  }
}
