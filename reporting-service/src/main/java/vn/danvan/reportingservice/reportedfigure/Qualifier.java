package vn.danvan.reportingservice.reportedfigure;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How a source states a figure. */
public enum Qualifier {
  /** Just that many. */
  EXACT,
  /** "More than" so many. */
  AT_LEAST,
  /** "Nearly" so many. */
  APPROX_BELOW,
  /** Computed from others. */
  DERIVED;

  /** From the one that promises most to the one that promises nothing. */
  private static final List<Qualifier> FROM_STRONGEST =
      List.of(EXACT, APPROX_BELOW, AT_LEAST, DERIVED);

  private static final BigInteger SHARE = BigInteger.valueOf(99);
  private static final BigInteger OF = BigInteger.valueOf(100);

  /**
   * What a figure computed from several is stated as.
   *
   * @return the weakest of them; EXACT for none
   * @see "docs/rules.md: R-REP-18 (KPIs)"
   */
  public static Qualifier weakest(Collection<Qualifier> several) {
    return several.stream().max(Comparator.comparing(FROM_STRONGEST::indexOf)).orElse(EXACT);
  }

  /**
   * Whether what was counted agrees with what was stated; a derived figure can't disagree.
   *
   * @see "docs/rules.md: R-REP-11 (reported figures)"
   */
  public boolean holds(long value, long counted) {
    return switch (this) {
      case EXACT -> counted == value;
      case AT_LEAST -> counted >= value;
      case APPROX_BELOW ->
          counted < value
              && BigInteger.valueOf(counted)
                      .multiply(OF)
                      .compareTo(BigInteger.valueOf(value).multiply(SHARE))
                  >= 0;
      case DERIVED -> true;
    };
  }
}
