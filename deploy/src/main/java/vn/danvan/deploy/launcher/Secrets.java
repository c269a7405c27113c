package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Passwords and keys of this checkout's system, made at the first start and kept from then on. */
public final class Secrets {

  static final String POSTGRES = "postgres";
  static final String KEYCLOAK_ADMIN = "keycloak-admin";
  static final String INTEGRATOR = "integrator";
  static final String CURSOR_KEY = "cursor-key";
  static final String TRACKING_KEY = "tracking-key";
  static final String CONTACT_KEY = "contact-key";
  static final String WEBHOOK_KEY = "webhook-key";

  private static final List<String> NAMES =
      List.of(
          POSTGRES,
          KEYCLOAK_ADMIN,
          INTEGRATOR,
          CURSOR_KEY,
          TRACKING_KEY,
          CONTACT_KEY,
          WEBHOOK_KEY,
          "model",
          "recognition",
          "dialogue",
          "reporting");

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the file; what it lacks is generated and added, readable by its owner only. */
  static Secrets in(Path file) {
    var values = new Properties();
    try {
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          values.load(reader);
        }
      }
      if (values.stringPropertyNames().containsAll(NAMES)) {
        return new Secrets(values);
      }
      var random = new SecureRandom();
      for (String name : NAMES) {
        values.computeIfAbsent(name, _ -> generate(random));
      }
      write(values, file);
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String generate(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void write(Properties values, Path file) throws IOException {
    Layout.folder(file.getParent());
    Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    Files.createFile(next, PosixFilePermissions.asFileAttribute(ownerOnly));
    var text = new StringWriter();
    values.store(text, "Generated at the first start; needed for as long as the data beside it is");
    Files.writeString(next, text.toString());
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  String get(String name) {
    String value = values.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("No such secret: " + name);
    }
    return value;
  }
}
