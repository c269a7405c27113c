package vn.danvan.reportingservice.reportedfigure;

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

  private static final long SHARE = 99;
  private static final long OF = 100;

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
          Math.multiplyExact(OF, counted) >= Math.multiplyExact(SHARE, value) && counted < value;
      case DERIVED -> true;
    };
  }
}
