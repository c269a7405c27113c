package vn.danvan.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Failures;
import vn.danvan.platform.problem.PlatformProblem;

class DiskStorageTest {

  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  private final UUID id = Ids.next();

  @Test
  void whatIsStoredIsReadAgain() throws IOException {
    var storage = storage(0);
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
    var storage = storage(0);
    assertThatIOException()
        .isThrownBy(
            () ->
                storage.put(
                    id,
                    out -> {
                      out.write(new byte[1_000_000]);
                      throw new IOException("the source broke off");
                    }));
    assertThat(files()).isEmpty();
  }

  /** The kernel refuses every write to this device as it does on a full disk. */
  @Test
  void aFullDiskIsToldAsSuch() throws IOException {
    var storage = storage(0);
    Files.createDirectories(folder.resolve("incoming"));
    Files.createSymbolicLink(
        folder.resolve("incoming").resolve(id.toString()), Path.of("/dev/full"));
    assertThatIOException()
        .isThrownBy(() -> storage.put(id, out -> out.write(new byte[1_000_000])))
        .satisfies(failure -> assertThat(Failures.isStorageFull(failure)).isTrue());
    assertThat(files()).isEmpty();
  }

  @Test
  void theLastSpaceIsLeftToOthers() {
    var storage = storage(Long.MAX_VALUE);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> storage.put(id, out -> out.write(1)))
        .satisfies(full -> assertThat(full.type()).isEqualTo(PlatformProblem.STORAGE_FULL));
  }

  @Test
  void whatLiesThereIsShownAndWhatIsHalfWrittenGoes() throws IOException {
    var storage = storage(0);
    storage.put(id, out -> out.write(1));
    Files.writeString(folder.resolve("incoming").resolve(Ids.next().toString()), "half");
    Files.writeString(folder.resolve("README"), "not ours");

    assertThat(shown(storage, Instant.EPOCH)).containsExactly(id);
    assertThat(files()).hasSize(3);
    assertThat(shown(storage, Instant.MAX)).containsExactly(id);
    assertThat(files()).hasSize(2);
  }

  private static List<UUID> shown(DiskStorage storage, Instant before) throws IOException {
    var shown = new ArrayList<UUID>();
    storage.forEach(before, kept -> shown.add(kept.id()));
    return shown;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(path -> !Files.isDirectory(path)).toList();
    }
  }

  private DiskStorage storage(long minFree) {
    return new DiskStorage(folder, minFree);
  }
}
