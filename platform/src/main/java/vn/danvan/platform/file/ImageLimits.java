package vn.danvan.platform.file;

/** How large an image may be when it is shown. */
final class ImageLimits {

  static final int MAX_SIDE = 20_000;
  static final long MAX_PIXELS = 100_000_000;

  private ImageLimits() {}

  /**
   * @throws vn.danvan.platform.problem.DomainException {@code image-too-large}, or {@code
   *     file-type-mismatch} for an image without extent
   */
  static void check(long width, long height) {
    if (width <= 0 || height <= 0) {
      throw FileProblem.FILE_TYPE_MISMATCH.ofFile();
    }
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
      throw FileProblem.IMAGE_TOO_LARGE.ofFile(MAX_SIDE, MAX_PIXELS);
    }
  }
}
