package vn.danvan.recognitionservice.movementreview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a review of the movement has come. */
@Schema(name = "MovementReviewState")
enum MovementReviewState {
  PLANNED,
  CONVENED,
  HELD,
  CANCELLED
}
