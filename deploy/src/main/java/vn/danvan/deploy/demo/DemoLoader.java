package vn.danvan.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import vn.danvan.deploy.demo.load.PlanLoad;
import vn.danvan.deploy.demo.plan.DemoPlans;

/** Loads demo provinces into a running system, each once. */
public final class DemoLoader {
  private DemoLoader() {}

  /**
   * Loads a province and returns when the reports show all of it; says on the standard output how
   * far it is. A province that is loaded is left as it is; a load that broke off goes on. The
   * caller sees to it that no two loads run beside each other.
   *
   * @throws IllegalArgumentException there is no demo of the province
   * @throws vn.danvan.deploy.demo.load.Refusal a service refused a part of it
   */
  public static void load(String province, DemoContext context) {
    var plan = DemoPlans.of(province);
    var marker = context.home().resolve("demo").resolve(province + ".loaded");
    if (Files.exists(marker)) {
      System.out.println(province + " is loaded already");
      return;
    }
    PlanLoad.run(plan, context, System.out);
    write(marker, plan.scenario() + " " + Instant.now());
  }

  private static void write(Path marker, String text) {
    try {
      Files.createDirectories(marker.getParent());
      Files.writeString(marker, text + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + marker, e);
    }
  }
}
