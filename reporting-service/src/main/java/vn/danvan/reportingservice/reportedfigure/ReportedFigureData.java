package vn.danvan.reportingservice.reportedfigure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The public state of a reported figure; the source's title is free text and stays out of events.
 *
 * @param report whose figure it is
 * @param metric name of the figure; it may be one that is not counted
 * @param firstDay of its period
 * @param lastDay of its period, included
 * @param sourceDate date of the document that states it
 */
public record ReportedFigureData(
    UUID id,
    long version,
    String state,
    UUID unitId,
    String report,
    String metric,
    LocalDate firstDay,
    LocalDate lastDay,
    long value,
    String qualifier,
    LocalDate sourceDate) {}
