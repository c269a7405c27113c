package vn.danvan.deploy.demo.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.danvan.deploy.demo.load.Service.DIALOGUE;
import static vn.danvan.deploy.demo.load.Service.REPORTING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.danvan.deploy.demo.load.Answer.Versioned;
import vn.danvan.deploy.demo.plan.PlannedDialogue;
import vn.danvan.deploy.demo.plan.PlannedDialogue.PlannedRecommendation;

/**
 * What hosts resolve themselves: their clerks answer by lists, the Front supervises by lists, and
 * the service closes it.
 */
final class RecommendationListsLoad {
  private static final int ROWS = 250;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Loading loading;
  private final Map<Integer, Versioned> entered;

  /**
   * @param entered the recommendations by their number in the plan
   */
  RecommendationListsLoad(Loading loading, Map<Integer, Versioned> entered) {
    this.loading = loading;
    this.entered = entered;
  }

  private record Item(PlannedDialogue dialogue, PlannedRecommendation planned) {

    boolean isInProgress() {
      return planned.acceptedOn() != null && planned.answeredOn() == null;
    }

    boolean isToBeAnswered() {
      return planned.acceptedOn() != null && planned.closesByItself();
    }

    boolean isToBeSupervised() {
      return planned.closesByItself();
    }

    String clerk() {
      return dialogue.clerk() + ".officer";
    }

    ObjectNode onBehalf(ObjectNode body) {
      return dialogue.clerk().equals(dialogue.host())
          ? body
          : body.put("onBehalfOf", dialogue.host());
    }
  }

  /** A part of what one user does; its number is the same in every run. */
  private record Part(String user, int number, List<Item> items) {}

  void run() {
    var items =
        loading.plan().dialogues().stream()
            .flatMap(one -> one.recommendations().stream().map(item -> new Item(one, item)))
            .toList();
    var inProgress = items.stream().filter(Item::isInProgress).toList();
    Loading.each(inProgress, item -> accept(item, inProgress.size()));
    Loading.each(parts(items, Item::isToBeAnswered, Item::clerk), this::answer);
    Loading.each(
        parts(items, Item::isToBeSupervised, item -> item.dialogue().supervisor()),
        this::supervise);
    awaitClosing((int) items.stream().filter(Item::isToBeSupervised).count());
  }

  private static List<Part> parts(
      List<Item> items, Predicate<Item> which, Function<Item, String> user) {
    var parts = new ArrayList<Part>();
    items.stream()
        .filter(which)
        .collect(groupingBy(user, LinkedHashMap::new, toList()))
        .forEach(
            (name, own) -> {
              for (int from = 0; from < own.size(); from += ROWS) {
                var part = own.subList(from, Math.min(from + ROWS, own.size()));
                parts.add(new Part(name, from / ROWS + 1, part));
              }
            });
    return parts;
  }

  private void accept(Item item, int all) {
    var at = entered.get(item.planned().number());
    loading.put(
        DIALOGUE,
        "/recommendations/" + at.id() + "/acceptance",
        item.clerk(),
        "recommendation-acceptance",
        item.planned().number(),
        at.version(),
        item.onBehalf(loading.act(item.planned().acceptedOn())));
    loading.progress().done("recommendations in progress", 1, all);
  }

  private void answer(Part part) {
    send(
        part,
        "/recommendations/answers/batch",
        "answers",
        item ->
            item.onBehalf(row(item, item.planned().answeredOn()))
                .put("text", item.planned().text())
                .put("channel", "LETTER")
                .put("resolutionClass", item.planned().resolutionClass())
                .put("evidence", "Biên bản làm việc với Nhân dân"));
  }

  private void supervise(Part part) {
    send(
        part,
        "/supervisions/batch",
        "supervisions",
        item -> row(item, item.planned().supervisedOn()).put("passed", true));
  }

  private ObjectNode row(Item item, LocalDate on) {
    var number = item.planned().number();
    return loading
        .row("recommendation", number, on)
        .put("recommendation", entered.get(number).id());
  }

  private void send(Part part, String path, String kind, Function<Item, ObjectNode> row) {
    var key = kind + "-" + part.user();
    loading.create(
        DIALOGUE, path, part.user(), key, part.number(), Loading.rows(part.items(), row));
    loading.progress().say("%s: %d by %s".formatted(kind, part.items().size(), part.user()));
  }

  /**
   * The service closes by itself what its host resolved and another body supervised; a minute may
   * pass before it does.
   */
  private void awaitClosing(int expected) {
    if (expected == 0) {
      return;
    }
    var plan = loading.plan();
    var read =
        Call.read(
            REPORTING,
            "/reports/recommendations?unit=%s&period=%s..%s"
                .formatted(plan.province(), plan.lateFrom(), plan.lateTo()));
    var giveUpAt = Instant.now().plus(PATIENCE);
    while (true) {
      int closed = loading.client().send(read).body().at("/totals/closed").asInt();
      if (closed >= expected) {
        loading.progress().say("recommendations closed: " + closed);
        return;
      }
      if (Instant.now().isAfter(giveUpAt)) {
        throw new Refusal("Only %d of %d recommendations closed".formatted(closed, expected));
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal("The load was interrupted");
      }
    }
  }
}
