package vn.danvan.recognitionservice.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores addresses of units for news. */
@ApplicationScoped
class NotificationContactRepository extends AggregateRepository<NotificationContact> {}
