package vn.danvan.dialogueservice.recommendation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much time the law gives, in working days from receipt. */
@Schema(name = "RecommendationComplexity")
enum Complexity {
  NORMAL(15),
  COMPLEX(30);

  private final int workingDays;

  Complexity(int workingDays) {
    this.workingDays = workingDays;
  }

  int workingDays() {
    return workingDays;
  }
}
