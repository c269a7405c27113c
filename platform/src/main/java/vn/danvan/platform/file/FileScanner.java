package vn.danvan.platform.file;

import java.nio.file.Path;

/** Looks for malware in what is uploaded. */
interface FileScanner {

  /**
   * Looks at a file.
   *
   * @return whether it was scanned at all; false where no scanner is configured
   * @throws vn.danvan.platform.problem.DomainException {@code file-rejected} for malware, {@code
   *     scanner-unavailable} if a configured scanner gives no answer: nothing is let through then
   */
  boolean scan(Path file);
}
