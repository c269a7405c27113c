package vn.danvan.recognitionservice.reminder;

import jakarta.persistence.Entity;
import java.util.UUID;
import vn.danvan.platform.message.Channel;
import vn.danvan.platform.persistence.Aggregate;

/** Where a unit's office is told that there is news, beside its inbox; its id is the unit's. */
@Entity
class NotificationContact extends Aggregate {

  private String email;
  private String phone;

  protected NotificationContact() {}

  NotificationContact(UUID unit) {
    super(unit);
  }

  NotificationContactSet set(String newEmail, String newPhone) {
    email = newEmail;
    phone = newPhone;
    raiseVersion();
    return new NotificationContactSet(
        new NotificationContactSet.Data(id(), version(), email != null, phone != null));
  }

  /** Null where the office wants none. */
  String address(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case SMS -> phone;
    };
  }

  NotificationContactView view() {
    return new NotificationContactView(id(), version(), email, phone);
  }
}
