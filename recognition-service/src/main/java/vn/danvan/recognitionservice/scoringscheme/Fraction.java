package vn.danvan.recognitionservice.scoringscheme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A share that must be reached, such as two thirds. */
@Schema(
    name = "Fraction",
    examples =
        """
        {"numerator": 2, "denominator": 3}
        """)
public record Fraction(
    @NotNull @Min(1) @Max(100) @Schema(examples = "2") Integer numerator,
    @NotNull @Min(1) @Max(100) @Schema(examples = "3") Integer denominator) {

  /** The least part of the whole that is this share of it. */
  public int leastOf(int whole) {
    return (int) Math.ceilDiv((long) whole * numerator, denominator);
  }

  /** Whether the part is at least this share of the whole. */
  public boolean isReachedBy(int part, int whole) {
    return (long) part * denominator >= (long) whole * numerator;
  }
}
