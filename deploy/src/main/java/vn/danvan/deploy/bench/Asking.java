package vn.danvan.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What a client asks again and again over HTTP. */
final class Asking implements ClosedLoop.Step {

  private final RawClient client;
  private final Supplier<String> path;

  private Asking(RawClient client, Supplier<String> path) {
    this.client = client;
    this.path = path;
  }

  /**
   * @param token null for none
   */
  static Asking of(URI server, Supplier<String> token, Supplier<String> path) throws IOException {
    return new Asking(new RawClient(server, token), path);
  }

  /** For any one of so many. */
  static Asking anyOf(URI server, Supplier<String> token, IntFunction<String> path, int of)
      throws IOException {
    return of(server, token, () -> path.apply(ThreadLocalRandom.current().nextInt(of)));
  }

  @Override
  public void once() throws IOException {
    client.get(path.get()).expect(200);
  }

  @Override
  public void close() {
    client.close();
  }
}
