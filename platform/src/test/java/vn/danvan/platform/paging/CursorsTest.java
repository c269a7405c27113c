package vn.danvan.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.runtime.SecurityIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.resteasy.reactive.common.util.QuarkusMultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;

class CursorsTest {

  private static final List<String> SORT_KEY = List.of("Đức Linh", "", "0190f0f0");

  private final Cursors cursors = cursors("a key", "/api/v1/notes", "state", "DRAFT");

  @Test
  void aCursorComesBackAsItsSortKey() {
    assertThat(cursors.decode(cursors.encode(SORT_KEY))).isEqualTo(SORT_KEY);
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    var cursor = cursors.encode(SORT_KEY);
    var signed = Base64.getUrlDecoder().decode(cursor);
    for (int i = 0; i < signed.length; i++) {
      var tampered = signed.clone();
      tampered[i] ^= 1;
      refuses(cursors, Base64.getUrlEncoder().withoutPadding().encodeToString(tampered));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAA", "\u001f"})
  void whatIsNoCursorIsRefused(String cursor) {
    refuses(cursors, cursor);
  }

  @Test
  void aCursorServesNoOtherListFilterOrKey() {
    var cursor = cursors.encode(SORT_KEY);
    refuses(cursors("a key", "/api/v1/others", "state", "DRAFT"), cursor);
    refuses(cursors("a key", "/api/v1/notes", "state", "PINNED"), cursor);
    refuses(cursors("another key", "/api/v1/notes", "state", "DRAFT"), cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "cursor", "after", "changesAfter"})
  void theParametersOfPagingAreNoFilter(String name) {
    var first = cursors("a key", "/api/v1/notes", null, null);
    var next = cursors("a key", "/api/v1/notes", name, "anything");
    assertThat(next.decode(first.encode(SORT_KEY))).isEqualTo(SORT_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "x", "", "1.5", "99999999999"})
  void aLimitOutOfBoundsIsRefused(String limit) {
    var refusal = catchThrowableOfType(DomainException.class, () -> cursors.request(limit, null));
    assertThat(refusal.type()).isEqualTo(PlatformProblem.INVALID_PARAMETER);
  }

  @Test
  void limitsReachFromOneToTwoHundredAndAreFiftyByDefault() {
    assertThat(cursors.request("1", null).limit()).isEqualTo(1);
    assertThat(cursors.request("200", null).limit()).isEqualTo(200);
    assertThat(cursors.request(null, null).limit()).isEqualTo(50);
    assertThat(cursors.request(null, null).first()).isTrue();
  }

  @Test
  void aFullPageHasANextOneOnlyIfThereIsMore() {
    var request = cursors.request("3", null);
    var exact = IntStream.range(0, 3).boxed().toList();
    assertThat(request.page(exact, CursorsTest::key).next()).isNull();
    var more = request.page(IntStream.range(0, 4).boxed().toList(), CursorsTest::key);
    assertThat(more.items()).containsExactly(0, 1, 2);
    assertThat(cursors.request("3", more.next()).after()).containsExactly("2");
  }

  @Test
  void idsAreTheSortKeyOfMostLists() {
    var id = UUID.fromString("0190f0f0-0000-7000-8000-00000000000a");
    var bare = cursors.request(null, cursors.encode(List.of(id.toString())));
    assertThat(bare.lastId()).contains(id);
    assertThat(bare.afterId()).isEqualTo(id);
    var marked = cursors.request(null, cursors.encode(List.of("list", id.toString())));
    assertThat(marked.lastId("list")).contains(id);
    var first = cursors.request(null, null);
    assertThat(first.lastId("list")).isEmpty();
    assertThat(first.afterId()).isEqualTo(new UUID(0, 0));
    assertThat(first.last(3, key -> key)).isEmpty();
  }

  @Test
  void aSortKeyOfAnotherFormIsAnInvalidCursor() {
    for (var key :
        List.of(
            List.of("0190f0f0"),
            List.of("list", "0190f0f0-0000-7000-8000-00000000000a"),
            List.of("sync", "7"))) {
      var foreign = cursors.request(null, cursors.encode(key));
      refuses(foreign::afterId);
    }
    var id = cursors.request(null, cursors.encode(List.of("0190f0f0-0000-7000-8000-00000000000a")));
    refuses(() -> id.lastId("list"));
    refuses(() -> id.last(1, key -> Long.valueOf(key.getFirst())));
    refuses(() -> id.last(1, key -> Instant.parse(key.getFirst())));
    refuses(() -> id.last(2, key -> key));
    var waiting =
        cursors.request(
            null, cursors.encode(List.of("waiting", "0190f0f0-0000-7000-8000-00000000000a")));
    refuses(() -> waiting.lastId("list"));
  }

  @Test
  void aSyncStartsAtZeroAndGoesOnFromItsOwnCursorsOnly() {
    assertThat(cursors.decodeSync("0")).isZero();
    assertThat(cursors.decodeSync(cursors.encodeSync(4_711))).isEqualTo(4_711);
    refuses(() -> cursors.decodeSync("1"));
    refuses(() -> cursors.decodeSync(cursors.encode(List.of("4711"))));
    refuses(() -> cursors.decodeSync(cursors.encode(List.of("list", "4711"))));
  }

  private static List<String> key(Integer row) {
    return List.of(row.toString());
  }

  private static void refuses(Cursors cursors, String cursor) {
    refuses(() -> cursors.decode(cursor));
  }

  private static void refuses(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.INVALID_CURSOR));
  }

  private static Cursors cursors(String key, String path, String filter, String value) {
    return new Cursors(key, address(path, filter, value), anonymous());
  }

  private static CurrentCaller anonymous() {
    var identity = new SecurityIdentityAssociation();
    identity.setIdentity(QuarkusSecurityIdentity.builder().setAnonymous(true).build());
    // Outside of a request no tokens are shown.
    return new CurrentCaller(
        (CurrentIdentityAssociation) identity, null, new CurrentVertxRequest());
  }

  private static UriInfo address(String path, String filter, String value) {
    var parameters = new QuarkusMultivaluedHashMap<String, String>();
    if (filter != null) {
      parameters.add(filter, value);
    }
    return (UriInfo)
        java.lang.reflect.Proxy.newProxyInstance(
            CursorsTest.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getPath" -> path;
                  case "getQueryParameters" -> parameters;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
