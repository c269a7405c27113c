package vn.danvan.platform.document;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are documents. */
public final class DocumentAnswers {

  private DocumentAnswers() {}

  /**
   * The document as a file to be saved: as PDF, or as DOCX where the request's {@code Accept} would
   * rather have that. Whoever offers it declares both types by {@code @Produces}.
   */
  public static RestResponse<byte[]> of(OfficialDocument document, HttpHeaders request) {
    var format = DocumentFormat.wanted(request.getAcceptableMediaTypes());
    return RestResponse.ResponseBuilder.ok(format.write(document), format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + document.name() + "." + format.extension() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
