package vn.danvan.reportingservice.reportedfigure;

/** What a reported figure may stand beside. */
public interface CountedFigures {

  /** Whether there is a report of that name. */
  boolean hasReport(String report);
}
