package vn.danvan.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.danvan.platform.file.FileProblem.ARCHIVE_LIMITS;
import static vn.danvan.platform.file.FileProblem.FILE_REJECTED;
import static vn.danvan.platform.file.FileProblem.FILE_TYPE_MISMATCH;
import static vn.danvan.platform.file.FileProblem.IMAGE_TOO_LARGE;
import static vn.danvan.platform.testing.SampleFiles.SECRET;
import static vn.danvan.platform.testing.SampleFiles.ascii;
import static vn.danvan.platform.testing.SampleFiles.joined;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.archive.GuardedArchive;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.testing.SampleFiles;

class FileCheckTest {

  private static final String ANY = "application/octet-stream";

  @TempDir Path folder;

  @Test
  void everySortOfFileIsKnownByItsContent() {
    assertThat(check(SampleFiles.photo(), "image/jpeg", "a.JPG")).isEqualTo(FileType.JPEG);
    assertThat(check(SampleFiles.png(), ANY, "a.png")).isEqualTo(FileType.PNG);
    assertThat(check(SampleFiles.webp(40, 30), null, "a.webp")).isEqualTo(FileType.WEBP);
    assertThat(check(SampleFiles.pdf(), "application/pdf; charset=x", "a.pdf"))
        .isEqualTo(FileType.PDF);
    assertThat(check(SampleFiles.docx(), ANY, "a.docx")).isEqualTo(FileType.DOCX);
    assertThat(check(SampleFiles.xlsx(), ANY, "a.xlsx")).isEqualTo(FileType.XLSX);
    assertThat(check(SampleFiles.pptx(), ANY, "a")).isEqualTo(FileType.PPTX);
  }

  @Test
  void contentTypeAndExtensionMustAgree() {
    refused(FILE_TYPE_MISMATCH, () -> check(SampleFiles.photo(), "image/png", "a.jpg"));
    refused(FILE_TYPE_MISMATCH, () -> check(SampleFiles.photo(), "image/jpeg", "a.png"));
    refused(FILE_TYPE_MISMATCH, () -> check(SampleFiles.photo(), "image/jpeg", "a.exe"));
    refused(FILE_TYPE_MISMATCH, () -> check(SampleFiles.docx(), ANY, "a.xlsx"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "GIF89a/*",
        "MZ",
        "%PD",
        ""
      })
  void anythingElseIsRefused(String content) {
    refused(FILE_TYPE_MISMATCH, () -> check(ascii(content), ANY, "a"));
  }

  @Test
  void aFileThatIsTwoThingsIsRefused() {
    var archive = SampleFiles.docx();
    refused(FILE_TYPE_MISMATCH, () -> check(joined(SampleFiles.pdf(), archive), ANY, "a.pdf"));
    refused(FILE_TYPE_MISMATCH, () -> check(joined(SampleFiles.photo(), archive), ANY, "a.jpg"));
    refused(FILE_TYPE_MISMATCH, () -> check(joined(archive, SampleFiles.pdf()), ANY, "a.docx"));
    var pdfInArchive = SampleFiles.office("word/document.xml", Map.of("%PDF-1.7", new byte[1]));
    refused(FILE_TYPE_MISMATCH, () -> check(pdfInArchive, ANY, "a.docx"));
    refused(
        FILE_TYPE_MISMATCH, () -> check(joined(SampleFiles.pdf(), new byte[2048]), ANY, "a.pdf"));
  }

  @Test
  void officeFilesWithMacrosOrPasswordsAreRejected() {
    var macro = Map.of("word/vbaProject.bin", new byte[1]);
    refused(
        FILE_REJECTED, () -> check(SampleFiles.office("word/document.xml", macro), ANY, "a.docx"));
    var type = SampleFiles.types("application/vnd.ms-word.document.macroEnabled.main+xml");
    refused(
        FILE_REJECTED,
        () ->
            check(
                SampleFiles.zip(
                    Map.of("[Content_Types].xml", type, "word/document.xml", new byte[1])),
                ANY,
                "a.docx"));
    refused(FILE_REJECTED, () -> check(SampleFiles.xlsx(), ANY, "a.xlsm"));
    refused(
        FILE_REJECTED,
        () -> check(SampleFiles.xlsx(), "application/vnd.ms-excel.sheet.macroEnabled.12", "a"));
    var compound =
        Arrays.copyOf(
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1
            },
            512);
    refused(FILE_REJECTED, () -> check(compound, ANY, "a.docx"));
    refused(FILE_REJECTED, () -> check(encrypted(SampleFiles.docx()), ANY, "a.docx"));
  }

  @Test
  void anArchiveWithoutTheRightPartsIsNoOfficeFile() {
    refused(FILE_TYPE_MISMATCH, () -> check(SampleFiles.zip(Map.of("a", new byte[1])), ANY, "a"));
    refused(
        FILE_TYPE_MISMATCH,
        () -> check(SampleFiles.zip(Map.of("word/document.xml", new byte[1])), ANY, "a.docx"));
    var entity =
        ascii("<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:1/\">]><Types>&e;</Types>");
    refused(
        FILE_TYPE_MISMATCH,
        () ->
            check(
                SampleFiles.zip(
                    Map.of("[Content_Types].xml", entity, "word/document.xml", new byte[1])),
                ANY,
                "a.docx"));
  }

  @Test
  void aListOfTypesThatFillsMemoryIsNotRead() {
    var types = ascii("<Types a=\"" + noise(OfficeFile.MAX_TYPES) + "\"/>");
    refused(
        ARCHIVE_LIMITS,
        () ->
            check(
                SampleFiles.zip(
                    Map.of("[Content_Types].xml", types, "word/document.xml", new byte[1])),
                ANY,
                "a.docx"));
  }

  @Test
  void anOfficeFileThatBreaksOffIsRefused() {
    var archive =
        SampleFiles.office("word/document.xml", Map.of("word/media/a.bin", ascii(noise(10_000))));
    var bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int entry = archive.length;
    do {
      entry--;
    } while (archive.length - entry < Integer.BYTES || bytes.getInt(entry) != 0x02014b50);
    int packed = entry + 20;
    bytes.putInt(packed, bytes.getInt(packed) - 50);
    refused(FILE_TYPE_MISMATCH, () -> check(archive, ANY, "a.docx"));
  }

  /** Letters that don't pack to a hundredth. */
  private static String noise(int length) {
    return new Random(1)
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aBombIsFoundBeforeItIsUnpacked() {
    var zeros = Map.of("word/media/a.bin", new byte[4 * 1024 * 1024]);
    refused(
        ARCHIVE_LIMITS, () -> check(SampleFiles.office("word/document.xml", zeros), ANY, "a.docx"));
    refused(
        ARCHIVE_LIMITS, () -> check(withEntries(GuardedArchive.MAX_ENTRIES + 1), ANY, "a.docx"));
    assertThat(check(withEntries(GuardedArchive.MAX_ENTRIES), ANY, "a.docx"))
        .isEqualTo(FileType.DOCX);
    var slip = Map.of("word/../../../x", new byte[1]);
    refused(
        ARCHIVE_LIMITS, () -> check(SampleFiles.office("word/document.xml", slip), ANY, "a.docx"));
  }

  @Test
  void imagesLoseTheirMetadataAndNothingElse() throws IOException {
    for (var sample :
        Map.of(
                FileType.JPEG, SampleFiles.photo(),
                FileType.PNG, SampleFiles.png(),
                FileType.WEBP, SampleFiles.webp(40, 30))
            .entrySet()) {
      var stored = copy(sample.getKey(), joined(sample.getValue(), ascii("behind " + SECRET)));
      assertThat(new String(stored, StandardCharsets.ISO_8859_1))
          .as(sample.getKey().name())
          .doesNotContain(SECRET)
          .doesNotContain("Exif")
          .doesNotContain("EXIF");
      assertThat(copy(sample.getKey(), stored)).isEqualTo(stored);
    }
    assertThat(copy(FileType.JPEG, SampleFiles.photo())).isEqualTo(SampleFiles.image("jpg"));
    var read = ImageIO.read(new ByteArrayInputStream(copy(FileType.PNG, SampleFiles.png())));
    assertThat(read.getWidth()).isEqualTo(40);
  }

  @Test
  void aPhotoKeepsHowTheCameraWasHeldAndNotWhere() throws IOException {
    var stored = copy(FileType.JPEG, SampleFiles.turned(6));
    assertThat(HexFormat.of().formatHex(stored))
        .startsWith(
            "ffd8ffe10022457869660000" + "4d4d002a00000008" + "0001011200030000000100060000")
        .doesNotContain(HexFormat.of().formatHex(ascii("GPS")));
    assertThat(copy(FileType.JPEG, stored)).isEqualTo(stored);
    for (var upright : new int[] {1, 0, 9}) {
      assertThat(copy(FileType.JPEG, SampleFiles.turned(upright)))
          .isEqualTo(SampleFiles.image("jpg"));
    }
  }

  @Test
  void anImageOfTheLargestSizeIsTakenAndALargerOneIsNot() {
    assertThatCode(() -> copy(FileType.PNG, SampleFiles.png(20_000, 5_000)))
        .doesNotThrowAnyException();
    refused(IMAGE_TOO_LARGE, () -> copy(FileType.PNG, SampleFiles.png(20_000, 5_001)));
    refused(IMAGE_TOO_LARGE, () -> copy(FileType.PNG, SampleFiles.png(20_001, 1)));
    refused(IMAGE_TOO_LARGE, () -> copy(FileType.PNG, SampleFiles.png(50_000, 50_000)));
    refused(IMAGE_TOO_LARGE, () -> copy(FileType.PNG, SampleFiles.png(-1, -1)));
    refused(FILE_TYPE_MISMATCH, () -> copy(FileType.PNG, SampleFiles.png(0, 1)));
    refused(IMAGE_TOO_LARGE, () -> copy(FileType.WEBP, SampleFiles.webp(16_000, 16_000)));
    refused(IMAGE_TOO_LARGE, () -> copy(FileType.JPEG, largePhoto()));
  }

  @Test
  void aFileThatBreaksOffIsRefused() {
    for (var sample :
        Map.of(
                FileType.JPEG, SampleFiles.photo(),
                FileType.PNG, SampleFiles.png(),
                FileType.WEBP, SampleFiles.webp(40, 30))
            .entrySet()) {
      for (var length : new int[] {3, 20, sample.getValue().length - 1}) {
        var part = Arrays.copyOf(sample.getValue(), length);
        refused(FILE_TYPE_MISMATCH, () -> copy(sample.getKey(), part));
      }
    }
  }

  @Test
  void aDamagedPngIsRefused() {
    var damaged = SampleFiles.image("png");
    damaged[damaged.length - 14]++;
    refused(FILE_TYPE_MISMATCH, () -> copy(FileType.PNG, damaged));
  }

  private static byte[] withEntries(int count) {
    var parts = new LinkedHashMap<String, byte[]>();
    for (int i = 2; i < count; i++) {
      parts.put("e" + i, new byte[0]);
    }
    return SampleFiles.office("word/document.xml", parts);
  }

  /** Sets the flag of encryption in the directory's first entry. */
  private static byte[] encrypted(byte[] archive) {
    for (int i = 0; i < archive.length; i++) {
      if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1) {
        archive[i + 8] |= 1;
        return archive;
      }
    }
    throw new AssertionError("no directory");
  }

  private static byte[] largePhoto() {
    var photo = SampleFiles.image("jpg");
    for (int i = 2; i < photo.length; i++) {
      if ((photo[i] & 0xFF) == 0xFF && (photo[i + 1] & 0xFF) == 0xC0) {
        photo[i + 5] = (byte) 0xC3;
        photo[i + 7] = (byte) 0xC3;
        return photo;
      }
    }
    throw new AssertionError("no frame");
  }

  private FileType check(byte[] content, String declared, String name) {
    try {
      return FileCheck.check(file(content), declared, FileName.of(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] copy(FileType type, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    FileCheck.copy(type, file(content), out);
    return out.toByteArray();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }

  private static void refused(FileProblem problem, ThrowingCallable call) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
  }
}
