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
 * @param links what a model is linked to: a kind, and the kind with a colon and a code
 * @param document number of the decision that it rests on, or null
 */
public record Fact(
    UUID id,
    long version,
    FactKind kind,
    Instant recordedAt,
    String title,
    String state,
    UUID relatedId,
    List<Flow> flows,
    List<String> links,
    String document) {

  /** One that is linked to nothing itself. */
  public Fact(
      UUID id,
      long version,
      FactKind kind,
      Instant recordedAt,
      String title,
      String state,
      UUID relatedId,
      List<Flow> flows) {
    this(id, version, kind, recordedAt, title, state, relatedId, flows, List.of());
  }

  /** One that rests on no decision. */
  public Fact(
      UUID id,
      long version,
      FactKind kind,
      Instant recordedAt,
      String title,
      String state,
      UUID relatedId,
      List<Flow> flows,
      List<String> links) {
    this(id, version, kind, recordedAt, title, state, relatedId, flows, links, null);
  }
}
