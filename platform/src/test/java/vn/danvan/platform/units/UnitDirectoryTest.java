package vn.danvan.platform.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.TestBackends;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class UnitDirectoryTest {

  private static final int PATIENCE_SECONDS = 20;

  @Inject UnitDirectory directory;

  @Inject Jdbi jdbi;

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int poolSize;

  @Test
  void theTreeIsReadWhileEveryConnectionOfThePoolIsTaken() throws Exception {
    var allTaken = new CyclicBarrier(poolSize);
    var read = new ArrayList<Future<UnitTree>>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < poolSize; caller++) {
        read.add(
            callers.submit(() -> QuarkusTransaction.requiringNew().call(() -> read(allTaken))));
      }
      for (var tree : read) {
        assertThat(tree.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  private UnitTree read(CyclicBarrier allTaken) throws Exception {
    jdbi.useHandle(handle -> handle.execute("SELECT 1"));
    allTaken.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    directory.forget(null);
    return directory.tree();
  }
}
