package vn.danvan.reportingservice.snapshot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import vn.danvan.platform.text.CanonicalJson;
import vn.danvan.platform.text.Sha256;

/**
 * A signed snapshot as one text: {@code {"sha256":"<hash>","snapshot":<canonical JSON>}}, in which
 * the hash is that of the canonical JSON's bytes. Whoever has the file needs nothing else to verify
 * it.
 *
 * @see "docs/snapshots.md"
 */
record SnapshotFile(String text, String sha256) {

  private static final String FORMAT = "danvan-snapshot/1";
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @param corrected the edition that it corrects; null if there is none
   */
  static SnapshotFile of(Snapshot snapshot, Snapshot corrected) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT);
    json.put("id", snapshot.id().toString());
    json.put("unitId", snapshot.unitId().toString());
    json.put("edition", snapshot.edition());
    json.put("chainPosition", snapshot.chainPosition());
    json.put("previous", snapshot.previousSha256());
    json.put("salt", salt());
    json.put("preparedOn", snapshot.preparedOn().toString());
    json.put("checkedOn", snapshot.checkedOn().toString());
    json.put("signedOn", snapshot.signedOn().toString());
    json.set("corrects", corrected == null ? null : correction(snapshot, corrected));
    json.set("report", SnapshotDifference.tree(snapshot.content()));
    var canonical = CanonicalJson.text(json.toString());
    var sha256 = Sha256.hex(canonical);
    return new SnapshotFile(
        "{\"sha256\":\"" + sha256 + "\",\"snapshot\":" + canonical + "}", sha256);
  }

  /**
   * The hash is public, small numbers of persons in the report are not: without what nobody can
   * guess they could be tried out until the hash is met.
   */
  private static String salt() {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  private static ObjectNode correction(Snapshot snapshot, Snapshot corrected) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", corrected.id().toString());
    json.put("edition", corrected.edition());
    json.put("sha256", corrected.sha256());
    var lines = json.putArray("lines");
    SnapshotDifference.between(corrected.content(), snapshot.content())
        .forEach(
            line ->
                lines
                    .addObject()
                    .put("path", line.path())
                    .put("before", line.before())
                    .put("after", line.after()));
    return json;
  }

  /** Name under which it is saved. */
  static String name(Snapshot snapshot) {
    return "%s-%s-%d-%s.json"
        .formatted(
            snapshot.report(), snapshot.period(), snapshot.edition(), shortened(snapshot.id()));
  }

  private static String shortened(UUID id) {
    return id.toString().substring(24);
  }
}
