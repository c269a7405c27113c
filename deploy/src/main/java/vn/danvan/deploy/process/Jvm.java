package vn.danvan.deploy.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM that this program runs on, for the programs that it starts. */
public final class Jvm {

  private Jvm() {}

  public static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  public static String java() {
    return home().resolve("bin/java").toString();
  }

  /** Command that runs a main class from the jars of a folder. */
  public static List<String> command(
      List<String> options, Path jars, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(options);
    command.add("-cp");
    command.add(jars + File.separator + "*");
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }
}
