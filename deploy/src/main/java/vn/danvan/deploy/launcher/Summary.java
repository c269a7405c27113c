package vn.danvan.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import vn.danvan.deploy.keycloak.DemoAccounts;
import vn.danvan.deploy.process.Memory;
import vn.danvan.deploy.process.ProcessRecord;
import vn.danvan.deploy.process.Waiting;

/**
 * What a start says at its end: where things are, who may sign in, what it costs, what it shows.
 */
final class Summary {

  private static final String FUNNEL =
      "/api/v1/reports/recognition-funnel?unit=binh-thuan&period=2023";

  private final LocalSystem system;

  Summary(LocalSystem system) {
    this.system = system;
  }

  void print() {
    printAddresses();
    printAccounts();
    printMemory();
  }

  private void printAddresses() {
    System.out.println("\nAddresses");
    for (Service service : system.services()) {
      System.out.printf(
          "  %-20s %s/api/v1   (OpenAPI: %s/q/openapi)%n",
          service.module(), service.url(), service.url());
    }
    System.out.printf("  %-20s %s%n", "Keycloak", system.keycloak().realmUrl());
    System.out.printf("  %-20s 127.0.0.1:%d%n", "Kafka", system.ports().kafka());
    System.out.printf("  %-20s 127.0.0.1:%d%n", "PostgreSQL", system.ports().postgres());
  }

  private void printAccounts() {
    System.out.printf(
        """

        Demo accounts (%d, password of each: %s; only for this demo)
          duc-linh.officer, duc-linh.signatory      a district; so for every district-level unit
          binh-thuan.officer, .signatory            the province
          binh-thuan.secretary, .council1 to 7      its council
          binh-thuan.supervisor                     the Fatherland Front
          admin; integrator (client, its secret is in %s)
          deploy/token duc-linh.officer             prints an access token, good for 15 minutes
        """,
        DemoAccounts.all().size(), DemoAccounts.PASSWORD, system.layout().secrets());
  }

  private void printMemory() {
    System.out.println("\nMemory (PSS)");
    long total = 0;
    for (String program : LocalSystem.programsInStopOrder()) {
      Path pidFile = system.layout().run().resolve(program + ".pid");
      total += printMemory(program, pidFile, Memory::pssOfTree);
    }
    // The others are its children, so of its tree only itself.
    total += printMemory("supervisor", Supervisor.pidFile(system.layout()), Memory::pss);
    System.out.printf("  %-20s %6d MB%n", "total", total >> 10);
  }

  private static long printMemory(String program, Path pidFile, LongUnaryOperator measure) {
    Optional<ProcessRecord> process = ProcessRecord.read(pidFile);
    long kilobytes = process.map(found -> measure.applyAsLong(found.pid())).orElse(0L);
    System.out.printf(
        "  %-20s %s%n",
        program, process.isPresent() ? "%6d MB".formatted(kilobytes >> 10) : "not running");
    return kilobytes;
  }

  /**
   * Waits until the report of Bình Thuận 2023 has caught up with what was loaded, and prints it.
   *
   * @throws LaunchException when it does not within the limit
   */
  void printReport(Duration limit) {
    URI address = system.reporting().url().resolve(FUNNEL);
    boolean complete =
        Waiting.until(
            () -> Http.json(address).map(FunnelText::new).filter(FunnelText::complete).isPresent(),
            limit);
    Optional<JsonNode> report = Http.json(address);
    if (!complete || report.isEmpty()) {
      throw new LaunchException(
          "The report of Bình Thuận 2023 is not complete after %d s: GET %s"
              .formatted(limit.toSeconds(), address));
    }
    var text = new FunnelText(report.get());
    System.out.printf(
        Locale.ROOT,
        "%nBình Thuận 2023 (GET %s)%n%n%s%n%s%n%s%n",
        address,
        text.table(),
        text.sentence(),
        text.source());
  }
}
