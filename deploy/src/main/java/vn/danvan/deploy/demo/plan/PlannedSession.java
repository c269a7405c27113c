package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;

/**
 * A session that was held.
 *
 * @param kind PROPAGANDA, LEGAL_EDUCATION or TRAINING
 * @param unit code of the unit that held it
 * @param field code of its field; null for one of no field
 * @param attendances people counted at the session, not distinct persons
 */
public record PlannedSession(
    int number,
    String title,
    String kind,
    String unit,
    String field,
    LocalDate heldOn,
    int attendances) {}
