package vn.danvan.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for a JDK in {@code deploy/lib.sh}, against folders of its own. */
class JdkSearchTest {

  @TempDir Path folder;

  private record Outcome(int exit, String output) {}

  @Test
  void findsAJdk25AmongOthersInAUsualFolder() throws Exception {
    jdk("jdk-17", "17.0.15");
    Path wanted = jdk("jdk-25", "25.0.1");
    assertThat(search("")).isEqualTo(new Outcome(0, wanted.toString()));
  }

  @Test
  void prefersJavaHome() throws Exception {
    jdk("jdk-25", "25.0.1");
    Path other = jdk("elsewhere/jdk", "25");
    assertThat(search(other.toString()).output()).isEqualTo(other.toString());
  }

  @Test
  void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
    Files.delete(jdk("jre-25", "25.0.1").resolve("bin/javac"));
    assertThat(search("").exit()).isEqualTo(1);
  }

  @Test
  void withoutOneItNamesWhereItLooked() throws Exception {
    Path old = jdk("jdk-17", "17.0.15");
    Outcome outcome = search(old.toString());
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .startsWith("Error: no JDK 25 found")
        .contains("JAVA_HOME (" + old + ")")
        .contains(folder + "/*");
  }

  private Path jdk(String name, String version) throws Exception {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createFile(home.resolve("bin/javac")).toFile().setExecutable(true);
    return home;
  }

  private Outcome search(String javaHome) throws Exception {
    String search = ". ./lib.sh; danvan_jdk_folders=('" + folder + "'); danvan_find_jdk";
    var builder = new ProcessBuilder("/bin/bash", "-c", search).redirectErrorStream(true);
    // Only what the search itself calls, so that no JDK of this machine is on the path.
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : new String[] {"grep", "dirname", "readlink"}) {
      Path script = tools.resolve(tool);
      Files.writeString(script, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      script.toFile().setExecutable(true);
    }
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", javaHome);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    return new Outcome(process.waitFor(), output);
  }
}
