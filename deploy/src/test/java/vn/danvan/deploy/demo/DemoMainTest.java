package vn.danvan.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsThePlanWithoutARunningSystem() {
    assertThat(run("--print-plan", "binh-thuan")).isEqualTo(DemoMain.DONE);
    assertThat(out.toString(UTF_8)).contains("746", "182", "155", "39", "22", "duc-linh");
    assertThat(run("--print-plan")).isEqualTo(DemoMain.DONE);
  }

  @Test
  void refusesAProvinceThatItDoesNotHave() {
    assertThat(run("da-lat")).isEqualTo(DemoMain.USAGE);
    assertThat(err.toString(UTF_8)).contains("no demo of 'da-lat'", "binh-thuan");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run()).isEqualTo(DemoMain.USAGE);
    assertThat(run("--nonsense")).isEqualTo(DemoMain.USAGE);
    assertThat(err.toString(UTF_8)).contains("Usage: deploy/demo");
  }

  private int run(String... arguments) {
    return new DemoMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(
            List.of(arguments),
            () -> {
              throw new AssertionError("The system is not needed");
            });
  }
}
