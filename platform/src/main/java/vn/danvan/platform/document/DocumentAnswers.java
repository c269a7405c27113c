package vn.danvan.platform.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Answers that are documents. Where a resource offers several types, the framework looks for the
 * writer of a {@code RestResponse} itself and not of what it holds; a {@link Response} it opens.
 */
public final class DocumentAnswers {

  private DocumentAnswers() {}

  /**
   * The document as a file to be saved: as PDF, or as DOCX where the request's {@code Accept} would
   * rather have that. Whoever offers it declares both types by {@code @Produces}.
   */
  public static Response of(OfficialDocument document, HttpHeaders request) {
    return of(document, DocumentFormat.wanted(request.getAcceptableMediaTypes()));
  }

  /** The document as a file to be saved, where it is offered in one format only. */
  public static Response of(OfficialDocument document, DocumentFormat format) {
    return Response.ok(format.write(document), format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + document.name() + "." + format.extension() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
