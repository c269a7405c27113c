package vn.danvan.dialogueservice;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vn.danvan.platform.time.VietnamTime;

/** The machine's clock until a test stops it. */
@Alternative
@Priority(1)
@Singleton
public class TestClock extends Clock {

  private volatile Instant stoppedAt;

  /** Noon of the day in Vietnam. */
  public void stopOn(LocalDate day) {
    stoppedAt = day.atTime(12, 0).atZone(VietnamTime.ZONE).toInstant();
  }

  public void run() {
    stoppedAt = null;
  }

  @Override
  public Instant instant() {
    var stopped = stoppedAt;
    return stopped == null ? Instant.now() : stopped;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
