package vn.danvan.dialogueservice.duty;

import java.time.LocalDate;
import java.util.UUID;

/** The public state of a reception day, as published. */
public record ReceptionDayData(
    UUID id,
    long version,
    UUID unitId,
    String level,
    UUID provinceId,
    LocalDate heldOn,
    int citizens,
    int cases) {}
