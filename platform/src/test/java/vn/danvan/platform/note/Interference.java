package vn.danvan.platform.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** Where tests step into a write: after its effects, before its answer is stored. */
@ApplicationScoped
class Interference {

  private final AtomicReference<Runnable> next = new AtomicReference<>();

  /** For the next write only. */
  void once(Runnable step) {
    next.set(step);
  }

  void afterWrite() {
    var step = next.getAndSet(null);
    if (step != null) {
      step.run();
    }
  }
}
