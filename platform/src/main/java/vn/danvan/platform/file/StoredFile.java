package vn.danvan.platform.file;

/**
 * What is known of a file that lies in the storage.
 *
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 * @param scanned whether a scanner looked for malware and found none
 */
public record StoredFile(
    String fileName, FileType type, long size, String sha256, boolean scanned) {}
