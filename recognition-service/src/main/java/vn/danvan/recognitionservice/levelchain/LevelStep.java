package vn.danvan.recognitionservice.levelchain;

import java.time.LocalDate;
import java.util.Set;

/**
 * What holds for a level during a time.
 *
 * @param level coded level
 * @param nominatesTo the level above, or null at the top
 * @param validFrom first day
 * @param validTo last day; null while it holds
 * @param registers whether models are registered here: rounds of the level are own-level rounds
 * @param procedure how verdicts come about
 * @param defaultMinMonths months between launch and deadline where a round names none
 * @param unitKinds kinds of the units of this level that hold rounds and nominate
 */
public record LevelStep(
    String level,
    String nominatesTo,
    LocalDate validFrom,
    LocalDate validTo,
    boolean registers,
    Procedure procedure,
    int defaultMinMonths,
    Set<String> unitKinds) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
