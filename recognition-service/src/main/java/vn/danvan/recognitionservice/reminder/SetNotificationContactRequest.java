package vn.danvan.recognitionservice.reminder;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the caller's office is told that there is news.
 *
 * @param email the office's mailbox; null removes it
 * @param phone for SMS or Zalo, with the country's code; null removes it
 */
@Schema(
    name = "SetNotificationContact",
    examples = "{\"email\": \"vanphong@donvi.example.vn\", \"phone\": \"+84900000000\"}")
record SetNotificationContactRequest(
    @Email @Size(max = 254) String email, @Pattern(regexp = "\\+[1-9]\\d{7,14}") String phone) {}
