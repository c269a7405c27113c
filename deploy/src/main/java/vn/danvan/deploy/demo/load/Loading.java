package vn.danvan.deploy.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.danvan.deploy.demo.load.Call.Condition;
import vn.danvan.deploy.demo.plan.DemoPlan;

/** What the steps of a load share: the plan, the way to the services, keys and late entries. */
record Loading(DemoPlan plan, ApiClient client, Progress progress) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The body of an act that happened on that day; the step adds the act's own data. */
  ObjectNode act(LocalDate occurredOn) {
    var body = JSON.objectNode();
    body.put("occurredOn", occurredOn.toString());
    body.putObject("lateEntry")
        .put("reason", "Nhập bổ sung số liệu đã có trên giấy")
        .put("sourceDocument", plan.sourceDocument());
    return body;
  }

  /** A row of a batch: an act with its own reference. */
  ObjectNode row(String kind, int number, LocalDate occurredOn) {
    return act(occurredOn).put("clientReference", key(kind, number));
  }

  /** The body of a batch. */
  static <T> ObjectNode rows(Collection<T> all, Function<T, ObjectNode> row) {
    var body = JSON.objectNode();
    var rows = body.putArray("rows");
    all.forEach(one -> rows.add(row.apply(one)));
    return body;
  }

  /** The lasting key of the n-th thing of a kind. */
  String key(String kind, Object number) {
    return plan.scenario() + "/" + kind + "/" + number;
  }

  Answer create(
      Service service, String path, String user, String kind, Object number, JsonNode body) {
    return client.send(
        new Call(service, "POST", path, user, key(kind, number), Condition.NONE, body));
  }

  /** Creates something under an id of our own choice. */
  Answer createAt(
      Service service, String path, String user, String kind, Object number, JsonNode body) {
    return client.send(
        new Call(service, "PUT", path, user, key(kind, number), Condition.CREATES, body));
  }

  /** An act that happens once, on the version that the last answer named. */
  Answer.Versioned put(
      Service service,
      String path,
      String user,
      String kind,
      Object number,
      long version,
      JsonNode body) {
    return client
        .send(
            new Call(
                service, "PUT", path, user, key(kind, number), Condition.version(version), body))
        .versioned();
  }

  /**
   * Does something to each, many at once.
   *
   * @throws Refusal the first that failed; those under way are broken off
   */
  static <T> void each(Collection<T> all, Consumer<T> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ExecutorCompletionService<Void>(threads);
      all.forEach(one -> results.submit(() -> work.accept(one), null));
      for (int left = all.size(); left > 0; left--) {
        try {
          results.take().get();
        } catch (ExecutionException e) {
          threads.shutdownNow();
          throw e.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(e);
        } catch (InterruptedException e) {
          threads.shutdownNow();
          Thread.currentThread().interrupt();
          throw new Refusal("The load was interrupted");
        }
      }
    }
  }
}
