package vn.danvan.recognitionservice.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores reminders. */
@ApplicationScoped
class ReminderRepository extends AggregateRepository<Reminder> {}
