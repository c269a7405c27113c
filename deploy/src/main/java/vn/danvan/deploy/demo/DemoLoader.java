package vn.danvan.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import vn.danvan.deploy.demo.load.PlanLoad;
import vn.danvan.deploy.demo.load.ReformLoad;
import vn.danvan.deploy.demo.plan.DemoPlans;

/** Loads demo provinces into a running system, each once. */
public final class DemoLoader {
  private DemoLoader() {}

  /**
   * Loads a province and returns when the reports show all of it; says on the standard output how
   * far it is. A province that is loaded is left as it is, a load that broke off goes on, and one
   * that another process has under way is waited for.
   *
   * @throws IllegalArgumentException there is no demo of the province
   * @throws vn.danvan.deploy.demo.load.Refusal a service refused a part of it
   */
  public static void load(String province, DemoContext context) {
    var plan = DemoPlans.of(province);
    var folder = context.home().resolve("demo");
    var marker = folder.resolve(province + ".loaded");
    try {
      Files.createDirectories(folder);
      // The kernel lets go of it when its holder dies.
      try (var _ = lock(folder.resolve("load.lock"))) {
        if (Files.exists(marker)) {
          System.out.println(province + " is loaded already");
          return;
        }
        PlanLoad.run(plan, context, System.out);
        Files.writeString(marker, plan.scenario() + " " + Instant.now() + System.lineSeparator());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + folder, e);
    }
  }

  /**
   * Runs the reform of 2025-07-01 in the provinces that are loaded, each once, and returns when the
   * reports show it.
   *
   * @throws vn.danvan.deploy.demo.load.Refusal a service refused a part of it
   */
  public static void reform(DemoContext context) {
    var folder = context.home().resolve("demo");
    try {
      Files.createDirectories(folder);
      try (var _ = lock(folder.resolve("load.lock"))) {
        ReformLoad.run(context, System.out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + folder, e);
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      System.out.println("Another load is under way; waiting for it");
      channel.lock();
    }
    return channel;
  }
}
