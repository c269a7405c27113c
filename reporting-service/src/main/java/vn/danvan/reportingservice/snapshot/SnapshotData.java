package vn.danvan.reportingservice.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The public state of a snapshot, as published.
 *
 * @param edition 1, and one more for each correction
 * @param correctsId the edition before; null for the first
 * @param sha256 of what was signed; null before
 */
public record SnapshotData(
    UUID id,
    long version,
    String state,
    UUID unitId,
    String report,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant asOf,
    int edition,
    UUID correctsId,
    String sha256) {}
