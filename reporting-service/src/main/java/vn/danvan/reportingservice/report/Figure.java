package vn.danvan.reportingservice.report;

import java.util.List;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.reportingservice.period.Period;

/**
 * One figure of a report.
 *
 * @param what is counted and by which date, as a noun phrase
 * @param terms of the figure; of its numerator where it is a rate
 * @param outOf the denominator of a rate, otherwise empty
 * @param ofPersons whether it counts persons: 1 to 4 of them are hidden from who does not answer
 *     for them
 * @see "docs/rules.md: R-REP-21 (small cells of figures about persons)"
 */
record Figure(
    String name, Kind kind, Phrase what, List<Term> terms, List<Term> outOf, boolean ofPersons) {

  /** How a figure relates to its records. */
  enum Kind {
    /** The number of its records. */
    COUNT,
    /** The number of different classes of its entries, each shown by its first record. */
    DISTINCT,
    /** The sum of its records' amounts. */
    AMOUNT,
    /** A share of its records. */
    RATE,
    /** Put together by the report itself. */
    OWN
  }

  static Figure count(String name, String vi, String en, Term... terms) {
    return new Figure(name, Kind.COUNT, new Phrase(vi, en), List.of(terms), List.of(), false);
  }

  static Figure distinct(String name, String vi, String en, Term term) {
    return new Figure(name, Kind.DISTINCT, new Phrase(vi, en), List.of(term), List.of(), false);
  }

  static Figure amount(String name, String vi, String en, Term... terms) {
    return new Figure(name, Kind.AMOUNT, new Phrase(vi, en), List.of(terms), List.of(), false);
  }

  static Figure rate(String name, String vi, String en, List<Term> terms, List<Term> outOf) {
    return new Figure(name, Kind.RATE, new Phrase(vi, en), terms, outOf, false);
  }

  static Figure own(String name, String vi, String en) {
    return new Figure(name, Kind.OWN, new Phrase(vi, en), List.of(), List.of(), false);
  }

  /** The same figure as one about persons. */
  Figure countingPersons() {
    return new Figure(name, kind, what, terms, outOf, true);
  }

  List<Selection> in(Period period) {
    return terms.stream().flatMap(term -> term.in(period)).toList();
  }

  List<Selection> outOfIn(Period period) {
    return outOf.stream().flatMap(term -> term.in(period)).toList();
  }

  /** What the records behind the figure are chosen by. */
  List<Selection> recordsIn(Period period) {
    return kind == Kind.RATE ? outOfIn(period) : in(period);
  }
}
