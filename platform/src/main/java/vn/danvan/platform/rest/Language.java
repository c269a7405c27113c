package vn.danvan.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/**
 * The language in which the caller is answered: Vietnamese, or English if that is asked for first.
 */
@RequestScoped
public class Language {

  private static final Locale VIETNAMESE = Locale.of("vi");

  private final HttpHeaders headers;

  public Language(HttpHeaders headers) {
    this.headers = headers;
  }

  public Locale preferred() {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("vi") || language.equals("en"))
        .findFirst()
        .map(Locale::of)
        .orElse(VIETNAMESE);
  }
}
