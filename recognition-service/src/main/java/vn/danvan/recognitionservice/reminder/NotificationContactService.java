package vn.danvan.recognitionservice.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.message.Channel;
import vn.danvan.platform.message.Messages;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/**
 * Keeps where units are told that there is news, and tells them.
 *
 * @see "docs/rules.md: R-NTF-01 (news by e-mail and SMS)"
 */
@ApplicationScoped
class NotificationContactService {

  private final NotificationContactRepository contacts;
  private final Access access;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final Messages messages;
  private final VietnamTime time;

  NotificationContactService(
      NotificationContactRepository contacts,
      Access access,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      Messages messages,
      VietnamTime time) {
    this.contacts = contacts;
    this.access = access;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.messages = messages;
    this.time = time;
  }

  /** Sets those of the caller's own unit. */
  NotificationContactSet.Data set(SetNotificationContactRequest request) {
    var unit = ownUnit();
    validator.check(request).pass();
    var known = contacts.findByIdOptional(unit);
    known.ifPresentOrElse(
        contact -> preconditions.match(contact.version()), preconditions::createOnly);
    var contact = known.orElseGet(() -> new NotificationContact(unit));
    var event = contact.set(request.email(), request.phone());
    contacts.save(contact);
    journal.append(event, Occurrence.on(time.today()));
    return event.data();
  }

  NotificationContactView read() {
    return contacts.read(ownUnit()).view();
  }

  /** Tells the offices of the units, as far as they want it. */
  void tell(Collection<UUID> units) {
    for (var contact : contacts.inOrder(units)) {
      Stream.of(Channel.values())
          .filter(channel -> contact.address(channel) != null)
          .forEach(channel -> messages.tell(channel, contact.id()));
    }
  }

  private UUID ownUnit() {
    var unit = access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY).unit();
    if (unit == null) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    access.requireOwnUnit(unit);
    return unit;
  }
}
