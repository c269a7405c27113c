package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;

/**
 * A model, as it is to be registered and launched.
 *
 * @param number its place in the province, from 1
 * @param field code of its main field
 * @param owner code of the unit that owns it
 * @param unit code of the unit that registers it: the owner or the one above
 * @param ownerName the person, for an individual's model; null for a collective's
 * @param area code of the unit in which it works
 * @param registeredOn also the day on which it was written down and submitted
 * @param launchedOn ten working days later
 */
public record PlannedModel(
    int number,
    String title,
    String field,
    String owner,
    String unit,
    OwnerKind ownerKind,
    String ownerName,
    String area,
    LocalDate registeredOn,
    LocalDate launchedOn) {

  /** Whose model it is: a body's, or one person's. */
  public enum OwnerKind {
    COLLECTIVE,
    INDIVIDUAL
  }
}
