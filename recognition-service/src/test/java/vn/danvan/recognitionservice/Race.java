package vn.danvan.recognitionservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clients that wait at a barrier and then send all at once. */
public final class Race {

  public static final int CLIENTS = 50;

  /** A race is run a few times, or as often as asked for: {@code -Ddanvan.race.rounds=200}. */
  public static final int ROUNDS = Integer.getInteger("danvan.race.rounds", 2);

  private Race() {}

  @SafeVarargs
  public static List<Response> together(Callable<Response>... calls) throws Exception {
    return together(List.of(calls));
  }

  /** So many clients; each is told its number, from 0 on. */
  public static List<Response> together(int clients, IntFunction<Callable<Response>> call)
      throws Exception {
    return together(IntStream.range(0, clients).mapToObj(call).toList());
  }

  /**
   * One client succeeds; all the others are told why they don't.
   *
   * @param refusal type of the problem
   */
  public static void oneWins(List<Response> answers, String refusal) {
    assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() >= 300)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("type")).isEqualTo("/problems/" + refusal));
  }

  public static List<Integer> statuses(List<Response> answers) {
    return answers.stream().map(Response::statusCode).toList();
  }

  public static List<Response> together(List<Callable<Response>> calls) throws Exception {
    var start = new CyclicBarrier(calls.size());
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var running = new ArrayList<Future<Response>>();
      for (var call : calls) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      var answers = new ArrayList<Response>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
