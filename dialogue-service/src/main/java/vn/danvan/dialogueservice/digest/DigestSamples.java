package vn.danvan.dialogueservice.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The samples of digests. Their text is in no event. */
@ApplicationScoped
class DigestSamples {

  private final Jdbi jdbi;

  DigestSamples(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param field code of the field it was said in
   */
  record Sample(int number, String field, String text) {}

  /** In their order. */
  List<Sample> of(UUID digest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT number, field_code, text FROM opinion_digest_sample
                    WHERE digest_id = :digest ORDER BY number
                    """)
                .bind("digest", digest)
                .map(
                    (row, _) ->
                        new Sample(
                            row.getInt("number"),
                            row.getString("field_code"),
                            row.getString("text")))
                .list());
  }

  /** Instead of those before; the digest's row is locked and written already. */
  void keep(UUID digest, List<Sample> samples) {
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM opinion_digest_sample WHERE digest_id = ?", digest);
          for (var sample : samples) {
            handle.execute(
                "INSERT INTO opinion_digest_sample (digest_id, number, field_code, text)"
                    + " VALUES (?, ?, ?, ?)",
                digest,
                sample.number(),
                sample.field(),
                sample.text());
          }
        });
  }
}
