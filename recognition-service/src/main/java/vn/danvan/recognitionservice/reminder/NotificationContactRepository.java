package vn.danvan.recognitionservice.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.message.Addresses;
import vn.danvan.platform.message.Channel;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores addresses of units for news. */
@ApplicationScoped
class NotificationContactRepository extends AggregateRepository<NotificationContact>
    implements Addresses {

  @Override
  public Optional<String> of(Channel channel, UUID unit) {
    return findByIdOptional(unit).map(contact -> contact.address(channel));
  }
}
