package vn.danvan.dialogueservice.session;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The public state of a session, as published.
 *
 * @param attendances people counted, not distinct persons
 */
public record SessionData(
    UUID id,
    long version,
    SessionKind kind,
    String title,
    UUID unitId,
    String level,
    UUID provinceId,
    LocalDate heldOn,
    int attendances,
    String fieldCode) {}
