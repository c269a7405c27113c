package vn.danvan.reportingservice.tally;

import java.util.UUID;

/** A sum of entries of one window under one ancestor, divided by everything that rows go by. */
public record Cell(
    String window,
    UUID ancestor,
    String field,
    String level,
    String ownerKind,
    String classification,
    long amount) {

  /** The same sum, filed elsewhere. */
  public Cell at(UUID other) {
    return new Cell(window, other, field, level, ownerKind, classification, amount);
  }
}
