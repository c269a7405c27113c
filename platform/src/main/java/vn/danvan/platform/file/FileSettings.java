package vn.danvan.platform.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where files lie and what looks at them: in a folder, or in a bucket if one is named. */
@ConfigMapping(prefix = "danvan.attachments")
public interface FileSettings {

  /** Folder of the files and of nothing else; all processes of the service share it. */
  @WithDefault("attachments")
  Path folder();

  /** Files outside the database's disk: a bucket of S3-compatible storage. */
  S3 s3();

  /** What stays free on the folder's disk: an upload that would use it up is answered 507. */
  @WithDefault("64M")
  MemorySize minFree();

  /** Address of ClamAV's daemon, such as {@code 127.0.0.1:3310}; without it nothing is scanned. */
  Optional<String> clamav();

  /** How long ClamAV may think about a file. */
  @WithDefault("20S")
  Duration clamavTimeout();

  /** How many files are taken in at once; one more is answered 503 {@code overloaded}. */
  @WithDefault("8")
  int atOnce();

  /** How often files without a row are looked for. */
  @WithDefault("1H")
  Duration sweepEvery();

  /** Age before which the file that is wanted no more is left alone. */
  @WithDefault("1H")
  Duration sweepAfter();

  /**
   * Age before which a file without a row is left alone: longer than the database can be set back,
   * since a restored one lacks the newest rows.
   */
  @WithDefault("30D")
  Duration sweepLostAfter();

  /** More files without a row are kept, all of them: the database can't be the one they are of. */
  @WithDefault("100")
  int sweepMost();

  /** S3-compatible storage. */
  interface S3 {

    /** Bucket of the files; without it they lie in the folder. */
    Optional<String> bucket();

    /** Beginning of the names of all files; nothing else in the bucket may begin so. */
    @WithDefault("attachments/")
    String prefix();

    /** Address of the storage, such as {@code https://s3.example.vn}; Amazon's if left out. */
    Optional<URI> endpoint();

    /** Region as the storage calls it. */
    @WithDefault("us-east-1")
    String region();

    /** Whether the bucket stands in the path and not in the host name. */
    @WithDefault("true")
    boolean pathStyle();

    /** Without it, the keys are looked for where the AWS SDK usually finds them. */
    Optional<String> accessKey();

    /** Belongs to the access key. */
    Optional<String> secretKey();
  }
}
