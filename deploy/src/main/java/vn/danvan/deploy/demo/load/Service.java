package vn.danvan.deploy.demo.load;

import java.net.URI;
import vn.danvan.deploy.demo.DemoContext;

/** The services to which the load speaks. */
enum Service {
  MODEL,
  RECOGNITION,
  DIALOGUE,
  REPORTING;

  URI base(DemoContext context) {
    return switch (this) {
      case MODEL -> context.model();
      case RECOGNITION -> context.recognition();
      case DIALOGUE -> context.dialogue();
      case REPORTING -> context.reporting();
    };
  }
}
