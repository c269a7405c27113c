package vn.danvan.reportingservice.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of an aggregate, as its event told it.
 *
 * @param recordedAt when the owner recorded it; what {@code asOf} means
 * @param title title of a model, dialogue or session; null for others
 * @param relatedId the aggregate that it is about, or null
 * @param flows what it adds to figures while it is the version that holds
 */
public record Fact(
    UUID id,
    long version,
    FactKind kind,
    Instant recordedAt,
    String title,
    String state,
    UUID relatedId,
    List<Flow> flows) {}
