package vn.danvan.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The request's W3C trace id: taken over from {@code traceparent}, otherwise made here. */
@RequestScoped
public class Trace {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private String id = random(16);

  void continueFrom(String traceparent) {
    var match = TRACEPARENT.matcher(traceparent);
    if (match.matches()) {
      id = match.group(1);
    }
  }

  /** 32 hexadecimal digits. */
  public String id() {
    return id;
  }

  /** Header value for events that this request causes. */
  public static String parent(String traceId) {
    return "00-" + traceId + "-" + random(8) + "-01";
  }

  private static String random(int bytes) {
    var random = new byte[bytes];
    // It has to be unlike others, not hard to guess.
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
