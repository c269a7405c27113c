package vn.danvan.platform.consume;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A CloudEvent as it came from Kafka.
 *
 * @param topic without prefix and version
 * @param type CloudEvents type
 * @param subject the aggregate's id
 * @param version the aggregate's version after the change
 * @param recordedAt when the owner recorded it
 * @param occurredOn day of the fact
 * @param json the aggregate's public state
 */
public record IncomingEvent(
    String topic,
    String type,
    UUID subject,
    long version,
    Instant recordedAt,
    LocalDate occurredOn,
    String json,
    ObjectReader reader) {

  /**
   * The public state as a record; unknown members are ignored.
   *
   * @throws UnreadableEventException if it does not fit
   */
  public <T> T data(Class<T> type) {
    try {
      return reader.forType(type).readValue(json);
    } catch (IOException unreadable) {
      throw new UnreadableEventException("data does not fit " + type.getSimpleName(), unreadable);
    }
  }
}
