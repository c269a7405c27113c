package vn.danvan.recognitionservice.reminder;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/**
 * Where a unit's office is told that there is news.
 *
 * @param id the unit
 * @param email null: none
 * @param phone for SMS or Zalo; null: none
 */
@Schema(name = "NotificationContact")
record NotificationContactView(UUID id, long version, String email, String phone)
    implements Versioned {}
