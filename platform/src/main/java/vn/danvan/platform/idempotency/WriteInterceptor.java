package vn.danvan.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Opens the transaction of a write, looks the key up before scope, preconditions and state, and
 * stores the answer in the same transaction: after a crash between commit and reply, the repeat
 * gets the first answer.
 */
@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class WriteInterceptor {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,255}");

  private static final int BUFFER = 64 * 1024;

  /** Whose keys those of callers are who are not to be told apart; no account's id has a space. */
  private static final String NOBODY = "without account";

  private final StoredAnswers answers;
  private final CurrentCaller caller;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final ObjectMapper json;
  private final DryRun dryRun;

  public WriteInterceptor(
      StoredAnswers answers,
      CurrentCaller caller,
      HttpHeaders headers,
      UriInfo uri,
      ObjectMapper json,
      DryRun dryRun) {
    this.answers = answers;
    this.caller = caller;
    this.headers = headers;
    this.uri = uri;
    this.json = json;
    this.dryRun = dryRun;
  }

  @AroundInvoke
  Object inOneTransaction(InvocationContext call) throws Exception {
    var key = key(call.getMethod().getAnnotation(Write.class).keyRequired());
    QuarkusTransaction.begin();
    try {
      var answer = key.isEmpty() ? call.proceed() : once(key.get(), call);
      if (dryRun.requested()) {
        QuarkusTransaction.rollback();
      } else {
        QuarkusTransaction.commit();
      }
      return answer;
    } catch (Exception | Error failure) {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
      throw failure;
    }
  }

  private Object once(String key, InvocationContext call) throws Exception {
    var request = digest(call);
    var owner = owner();
    var first = answers.claim(owner, key, request);
    if (first.isPresent()) {
      return told(first.get());
    }
    var answer = (RestResponse<?>) call.proceed();
    if (dryRun.requested()) {
      return answer;
    }
    var stored = stored(answer);
    answers.store(owner, key, request, stored);
    return told(stored);
  }

  /**
   * Citizens' keys are kept under one name, so that no account stands beside what it wrote. Such a
   * key is the secret of who made it up: its answer is told to nobody who does not send the same
   * key with the very same request.
   */
  private String owner() {
    return caller.find().filter(known -> !known.isCitizen()).map(Caller::subject).orElse(NOBODY);
  }

  private Optional<String> key(boolean required) {
    var given = headers.getHeaderString(HEADER);
    if (given == null && !required) {
      return Optional.empty();
    }
    if (given == null || !KEY.matcher(given).matches()) {
      throw PlatformProblem.IDEMPOTENCY_KEY_REQUIRED.because().at(HEADER);
    }
    return Optional.of(given);
  }

  /**
   * What the request asks: method, address and the values of all parameters, the body among them.
   */
  private byte[] digest(InvocationContext call) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (call.getMethod().getName()
                  + " "
                  + uri.getRequestUri().getRawPath()
                  + "?"
                  + uri.getRequestUri().getRawQuery())
              .getBytes(StandardCharsets.UTF_8));
      for (var parameter : call.getParameters()) {
        switch (parameter) {
          case Record body -> digest.update(json.writeValueAsBytes(body));
          case FileUpload upload -> update(digest, upload);
          case String text -> digest.update(text.getBytes(StandardCharsets.UTF_8));
          case null, default -> {}
        }
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }

  private static void update(MessageDigest digest, FileUpload upload) throws IOException {
    digest.update(
        (upload.fileName() + " " + upload.contentType()).getBytes(StandardCharsets.UTF_8));
    try (var content = Files.newInputStream(upload.uploadedFile())) {
      var buffer = new byte[BUFFER];
      for (int read; (read = content.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private StoredAnswer stored(RestResponse<?> answer) throws JsonProcessingException {
    return new StoredAnswer(
        answer.getStatus(),
        answer.getHeaderString(HttpHeaders.LOCATION),
        answer.getHeaderString(HttpHeaders.ETAG),
        answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()));
  }

  /** The first time as at every repeat. */
  private static RestResponse<Object> told(StoredAnswer answer) {
    var builder =
        RestResponse.ResponseBuilder.create(
            RestResponse.Status.fromStatusCode(answer.status()), (Object) answer.body());
    if (answer.body() != null) {
      builder.type(MediaType.APPLICATION_JSON_TYPE);
    }
    if (answer.location() != null) {
      builder.header(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.etag() != null) {
      builder.header(HttpHeaders.ETAG, answer.etag());
    }
    return builder.build();
  }
}
