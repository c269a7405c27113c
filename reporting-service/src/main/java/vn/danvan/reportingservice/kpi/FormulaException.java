package vn.danvan.reportingservice.kpi;

/** A formula that can't be read. */
final class FormulaException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int position;

  /**
   * @param position of the first character that does not fit, from 1
   */
  FormulaException(int position) {
    super("at " + position, null, false, false);
    this.position = position;
  }

  int position() {
    return position;
  }
}
