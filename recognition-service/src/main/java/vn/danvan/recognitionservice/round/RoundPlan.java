package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.levelchain.LevelStep;

/**
 * What a round is planned with.
 *
 * @param step what holds for the level on the day of planning
 * @param deadline last day for nominations, as asked for
 * @param workingDeadline the same, or the next working day
 * @param minMonths null: the level's default
 * @param consideredPercent share of the expected units that should consider models, or null
 * @param expectedOn day whose units are expected; null: the day of opening
 */
record RoundPlan(
    Unit authority,
    LevelStep step,
    int year,
    String title,
    LocalDate deadline,
    LocalDate workingDeadline,
    Integer minMonths,
    Integer consideredPercent,
    LocalDate expectedOn,
    boolean expectsUnits) {}
