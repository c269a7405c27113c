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
 * @param ownLevelUntil last year of the rounds for which a recognition at this level counts as one
 *     at own level; null without end
 */
public record LevelStep(
    String level,
    String nominatesTo,
    LocalDate validFrom,
    LocalDate validTo,
    boolean registers,
    Procedure procedure,
    int defaultMinMonths,
    Set<String> unitKinds,
    Integer ownLevelUntil) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /**
   * Whether a recognition at this level counts as one at own level for a round.
   *
   * @param recognizedFor year of the round in which the model was recognized
   * @param year year of the round to which it is nominated
   * @param validYears for how many years' rounds a recognition counts: 1 means its own year only
   * @see "docs/rules.md: R-LVL-02 (the transition)"
   */
  public boolean countsAsOwnLevel(int recognizedFor, int year, int validYears) {
    if (recognizedFor > year || ownLevelUntil != null && year > ownLevelUntil) {
      return false;
    }
    var lastOfTheLevel =
        ownLevelUntil != null && validTo != null && recognizedFor == validTo.getYear();
    return recognizedFor > year - validYears || lastOfTheLevel;
  }
}
