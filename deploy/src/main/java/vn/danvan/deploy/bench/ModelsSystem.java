package vn.danvan.deploy.bench;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.Layout;
import vn.danvan.deploy.process.Child;

/** A model-service of the bench's own, and the floor service beside it on the same database. */
final class ModelsSystem implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(20);

  private final ScratchService service;
  private final URI floor;
  private final Child floorService;

  private ModelsSystem(BenchSystem system, ModelsScratch scratch, ScratchService service) {
    this.service = service;
    int port = ScratchService.freePort();
    floor = URI.create("http://127.0.0.1:" + port);
    var environment = new HashMap<>(ScratchService.database(scratch, port));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    floorService =
        system
            .services()
            .furtherProgram(
                "bench-floor",
                Layout.ofCheckout().root().resolve("deploy/floor/target/quarkus-app"),
                environment);
    floorService.stop(GRACE);
  }

  static ModelsSystem start(BenchSystem system, ModelsScratch scratch) {
    return new ModelsSystem(
        system, scratch, ScratchService.start(system, scratch, "model", Map.of()));
  }

  /** Once the tables are there. */
  void startFloor() {
    floorService.start();
    if (!ScratchService.answers(floor.resolve("/kv/" + SampleModels.id(0)))) {
      throw new LaunchException("The floor service does not start, see " + floorService.log());
    }
  }

  URI model() {
    return service.uri();
  }

  URI floor() {
    return floor;
  }

  /** Ends both; what an interrupted run left behind as well. */
  @Override
  public void close() {
    floorService.stop(GRACE);
    service.close();
  }
}
