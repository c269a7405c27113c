package vn.danvan.platform.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of the journal before it has its place, with the private note that goes with it. */
record NewEntry(
    String topic,
    String aggregate,
    UUID subject,
    long version,
    String type,
    String data,
    UUID onBehalfOf,
    LocalDate occurredOn,
    Instant recordedAt,
    boolean late,
    byte[] noteSha256,
    byte[] rowSha256,
    byte[] note) {}
