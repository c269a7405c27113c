package vn.danvan.recognitionservice.movementreview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a movement is looked back on on its way or at its end. */
@Schema(name = "MovementReviewKind")
enum MovementReviewKind {
  /** Sơ kết. */
  INTERIM("SƠ KẾT"),
  /** Tổng kết. */
  FINAL("TỔNG KẾT");

  private final String heading;

  MovementReviewKind(String heading) {
    this.heading = heading;
  }

  /** As documents call it. */
  String heading() {
    return heading;
  }
}
