package vn.danvan.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.testing.ClamAvServer;

class ClamAvScannerTest {

  @TempDir Path folder;

  private final ClamAvServer server = new ClamAvServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCleanFileOfManyChunksPasses() throws IOException {
    assertThat(scanner(server.address()).scan(file(new byte[1_000_000]))).isTrue();
  }

  @Test
  void malwareIsRejected() throws IOException {
    var file = file(ClamAvServer.MALWARE.getBytes());
    refused(FileProblem.FILE_REJECTED, server.address(), file);
  }

  @Test
  void withoutAVerdictNothingPasses() throws IOException {
    var file = file(ClamAvServer.BREAK.getBytes());
    refused(FileProblem.SCANNER_UNAVAILABLE, server.address(), file);
    server.close();
    refused(FileProblem.SCANNER_UNAVAILABLE, server.address(), file);
  }

  @Test
  void aScannerThatKeepsSilentIsNotWaitedFor() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var address = InetSocketAddress.createUnresolved("127.0.0.1", silent.getLocalPort());
      refused(FileProblem.SCANNER_UNAVAILABLE, address, file(new byte[1]));
      refused(FileProblem.SCANNER_UNAVAILABLE, address, file(new byte[15_000_000]));
    }
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }

  private static ClamAvScanner scanner(InetSocketAddress address) {
    return new ClamAvScanner(address, Duration.ofMillis(500));
  }

  private static void refused(FileProblem problem, InetSocketAddress address, Path file) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> scanner(address).scan(file))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
  }
}
