package vn.danvan.platform.file;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that give a file out, to be saved and never to be run. */
public final class FileAnswers {

  private FileAnswers() {}

  /**
   * What an answer says beside the content.
   *
   * @param sha256 of the content; its ETag
   */
  public record Description(String fileName, String mediaType, long size, String sha256) {}

  /**
   * @param known ETag of the content that the client has, or null
   * @param content opened only if the client has another one
   */
  public static RestResponse<InputStream> of(
      Description file, String known, Supplier<InputStream> content) {
    var etag = "\"" + file.sha256() + "\"";
    var answer =
        etag.equals(known)
            ? RestResponse.ResponseBuilder.<InputStream>create(RestResponse.Status.NOT_MODIFIED)
            : RestResponse.ResponseBuilder.ok(content.get(), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.fileName()));
    return answer
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .build();
  }

  private static String disposition(String fileName) {
    var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded.replace("*", "%2A");
  }
}
