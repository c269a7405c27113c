package vn.danvan.deploy.demo.load;

/** A service refused what the plan asks of it, or did not come back in time. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(Call call, String answer) {
    super(
        "%s %s by %s (key %s): %s"
            .formatted(call.method(), call.path(), call.user(), call.key(), answer));
  }

  Refusal(String message) {
    super(message);
  }
}
