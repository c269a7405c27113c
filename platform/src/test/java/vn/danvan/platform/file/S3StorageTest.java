package vn.danvan.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.S3Server;

/** Against a real server of the protocol. */
class S3StorageTest {

  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static S3Server server;

  private final UUID id = Ids.next();

  @BeforeAll
  static void start() {
    server = S3Server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatIsStoredIsReadAgain() throws IOException {
    var storage = new S3Storage(server.settings("read/"));
    var stored = storage.put(id, out -> out.write("abc".getBytes()));
    assertThat(stored).isEqualTo(new FileStorage.Stored(3, SHA256_OF_ABC));
    try (var content = storage.open(id)) {
      assertThat(content.readAllBytes()).asString().isEqualTo("abc");
    }
    storage.delete(id);
    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> storage.open(id));
    storage.delete(id);
  }

  @Test
  void aWriteThatFailsLeavesNothing() throws IOException {
    var storage = new S3Storage(server.settings("failed/"));
    assertThatIOException()
        .isThrownBy(
            () ->
                storage.put(
                    id,
                    out -> {
                      out.write(new byte[1_000_000]);
                      throw new IOException("the source broke off");
                    }));
    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> storage.open(id));
  }

  @Test
  void onlyWhatIsOursIsShown() throws IOException {
    var storage = new S3Storage(server.settings("ours/"));
    var foreign = new S3Storage(server.settings("other/"));
    var before = Instant.now().minus(Duration.ofMinutes(1));
    storage.put(id, out -> out.write(1));
    foreign.put(Ids.next(), out -> out.write(1));
    new S3Storage(server.settings("ours/more-")).put(Ids.next(), out -> out.write(1));

    var shown = new ArrayList<FileStorage.Kept>();
    storage.forEach(Instant.now(), shown::add);
    assertThat(shown).extracting(FileStorage.Kept::id).containsExactly(id);
    assertThat(shown.getFirst().since()).isAfter(before);
  }

  @Test
  void aStorageThatRefusesOrIsAwayIsNoInternalError() {
    var unknownBucket = new S3Storage(server.settingsOf("no-such-bucket"));
    assertThatIOException().isThrownBy(() -> unknownBucket.put(id, out -> out.write(1)));
    assertThatIOException().isThrownBy(() -> unknownBucket.forEach(Instant.now(), _ -> {}));
    var nobody = new S3Storage(S3Server.settingsOfNobody());
    assertThatIOException().isThrownBy(() -> nobody.put(id, out -> out.write(1)));
    assertThatIOException().isThrownBy(() -> nobody.open(id));
    assertThatIOException().isThrownBy(() -> nobody.delete(id));
  }
}
