package vn.danvan.recognitionservice.commendation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * A form of commendation at one level, as the law knows it between two days.
 *
 * @param authorityVi whose head awards it
 * @param authorityKinds kinds of the level's units whose head awards it
 * @param rewardCollective in base salaries
 * @param rewardIndividual in base salaries
 * @param legalSource law and decree
 * @see "docs/rules.md: R-COM-01 (forms are data)"
 */
record CommendationForm(
    String code,
    String level,
    LocalDate validFrom,
    LocalDate validTo,
    String nameVi,
    String nameEn,
    String authorityVi,
    String authorityEn,
    Set<String> authorityKinds,
    Set<RecipientKind> recipients,
    BigDecimal rewardCollective,
    BigDecimal rewardIndividual,
    String legalSource) {

  CommendationForm {
    authorityKinds = Set.copyOf(authorityKinds);
    recipients = Set.copyOf(recipients);
  }

  boolean isValid(LocalDate on) {
    return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
  }
}
