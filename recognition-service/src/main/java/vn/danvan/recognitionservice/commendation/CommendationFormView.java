package vn.danvan.recognitionservice.commendation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form of commendation by law.
 *
 * @param authority whose head awards it
 * @param authorityKinds kinds of the level's units whose head awards it
 * @param rewardCollective in base salaries
 * @param rewardIndividual in base salaries
 * @param validTo last day; null while it is in force
 */
@Schema(name = "CommendationForm")
record CommendationFormView(
    String code,
    String level,
    LocalDate validFrom,
    LocalDate validTo,
    String nameVi,
    String nameEn,
    String authorityVi,
    String authorityEn,
    List<String> authorityKinds,
    List<RecipientKind> recipients,
    BigDecimal rewardCollective,
    BigDecimal rewardIndividual,
    String legalSource) {

  static CommendationFormView of(CommendationForm form) {
    return new CommendationFormView(
        form.code(),
        form.level(),
        form.validFrom(),
        form.validTo(),
        form.nameVi(),
        form.nameEn(),
        form.authorityVi(),
        form.authorityEn(),
        List.copyOf(new TreeSet<>(form.authorityKinds())),
        List.copyOf(new TreeSet<>(form.recipients())),
        form.rewardCollective(),
        form.rewardIndividual(),
        form.legalSource());
  }
}
