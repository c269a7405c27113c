package vn.danvan.reportingservice.report;

import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.reportingservice.period.Period;
import vn.danvan.reportingservice.tally.Filter;
import vn.danvan.reportingservice.watermark.Standpoint;

/**
 * What is asked of a report.
 *
 * @param unit whose subtree is asked for
 * @param current what belongs to the unit in today's tree; null: facts are filed by their dates
 * @param fieldCode as asked; the filter holds it with everything below it
 */
record Question(
    Unit unit,
    UnitTree tree,
    CurrentScope current,
    Period period,
    String fieldCode,
    Filter filter,
    By by,
    Fields fields,
    Standpoint standpoint) {

  /** The same for reports whose level names rounds and not what is counted. */
  Question ofAnyLevel() {
    return with(filter.anyLevel());
  }

  /** The same of another period. */
  Question in(Period other) {
    return new Question(unit, tree, current, other, fieldCode, filter, by, fields, standpoint);
  }

  /** The same of other entries. */
  Question with(Filter other) {
    return new Question(unit, tree, current, period, fieldCode, other, by, fields, standpoint);
  }
}
