package vn.danvan.recognitionservice.scoringscheme;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What models are scored by.
 *
 * @param code names it within its scheme
 * @param maximum most points that it gives, which is its weight: the maxima add up to 100
 * @param minimumPercent share of the maximum below which a score is flagged
 */
@Embeddable
@Schema(name = "Criterion")
public record Criterion(
    String code, String nameVi, String nameEn, int maximum, int minimumPercent) {

  /** Whether so many points reach the criterion's minimum. */
  public boolean isReachedBy(double points) {
    return points * 100 >= (double) maximum * minimumPercent;
  }
}
