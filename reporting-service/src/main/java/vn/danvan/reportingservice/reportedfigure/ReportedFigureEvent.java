package vn.danvan.reportingservice.reportedfigure;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a reported figure; each carries its public state after the change. */
public sealed interface ReportedFigureEvent extends DomainEvent {

  /** Name of the aggregate in the journal. */
  String AGGREGATE = "ReportedFigure";

  @Override
  ReportedFigureData data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "reported-figures";
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** It waits for another person's approval. */
  record ReportedFigureEntered(ReportedFigureData data) implements ReportedFigureEvent {
    @Override
    public String type() {
      return "vn.danvan.ReportedFigureEntered";
    }
  }

  /** Reports show it. */
  record ReportedFigureApproved(ReportedFigureData data) implements ReportedFigureEvent {
    @Override
    public String type() {
      return "vn.danvan.ReportedFigureApproved";
    }
  }

  /** It is not shown. */
  record ReportedFigureRejected(ReportedFigureData data) implements ReportedFigureEvent {
    @Override
    public String type() {
      return "vn.danvan.ReportedFigureRejected";
    }
  }

  /** It is shown no longer, but for what was known before. */
  record ReportedFigureWithdrawn(ReportedFigureData data) implements ReportedFigureEvent {
    @Override
    public String type() {
      return "vn.danvan.ReportedFigureWithdrawn";
    }
  }
}
