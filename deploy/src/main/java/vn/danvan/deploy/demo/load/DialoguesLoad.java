package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.DIALOGUE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.deploy.demo.load.Answer.Versioned;
import vn.danvan.deploy.demo.plan.PlannedDialogue;
import vn.danvan.deploy.demo.plan.PlannedDialogue.Outcome;
import vn.danvan.deploy.demo.plan.PlannedDialogue.PlannedRecommendation;

/**
 * Dialogues with their sheets of recommendations. The host's officer keeps the sheet and closes
 * what another unit has resolved and the Front has supervised.
 */
final class DialoguesLoad {
  private final Loading loading;
  private final Map<Integer, Versioned> published = new ConcurrentHashMap<>();
  private final Map<Integer, Versioned> entered = new ConcurrentHashMap<>();

  DialoguesLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    var dialogues = loading.plan().dialogues();
    Loading.each(dialogues, this::hold);
    new RecommendationListsLoad(loading, entered).run();
    // What is in its lists ends with them; a dialogue closes when nothing of it is open.
    Loading.each(
        dialogues.stream().filter(dialogue -> dialogue.closedOn() != null).toList(), this::close);
  }

  private void hold(PlannedDialogue dialogue) {
    var body =
        act(dialogue, dialogue.plannedOn())
            .put("title", dialogue.title())
            .put("kind", dialogue.kind())
            .put("hostUnit", dialogue.host())
            .put("plannedOn", dialogue.heldOn().toString())
            .put("place", dialogue.place());
    var at =
        loading
            .create(DIALOGUE, "/dialogues", officer(dialogue), "dialogue", dialogue.number(), body)
            .versioned();
    at = step(dialogue, at, "announcement", act(dialogue, dialogue.announcedOn()));
    var holding =
        act(dialogue, dialogue.heldOn())
            .put("heldOn", dialogue.heldOn().toString())
            .put("chair", "HEAD");
    holding
        .putObject("attendance")
        .put("citizens", dialogue.citizens())
        .put("officials", dialogue.officials());
    at = step(dialogue, at, "holding", holding);
    enterSheet(dialogue, at);
    at =
        step(
            dialogue,
            at,
            "conclusion",
            act(dialogue, dialogue.concludedOn()).put("noticeNumber", dialogue.noticeNumber()));
    published.put(
        dialogue.number(),
        step(dialogue, at, "publication", act(dialogue, dialogue.publishedOn())));
    Loading.each(dialogue.recommendations(), item -> takeToItsEnd(dialogue, item));
    loading.progress().done("dialogues", 1, loading.plan().dialogues().size());
  }

  private void close(PlannedDialogue dialogue) {
    step(
        dialogue,
        published.get(dialogue.number()),
        "closure",
        dialogue.supervisor(),
        loading.act(dialogue.closedOn()));
    loading.progress().say("dialogue %d closed".formatted(dialogue.number()));
  }

  /** An act of the host's, whoever keeps its dialogues. */
  private ObjectNode act(PlannedDialogue dialogue, LocalDate on) {
    return onBehalf(dialogue, loading.act(on));
  }

  private static ObjectNode onBehalf(PlannedDialogue dialogue, ObjectNode body) {
    return dialogue.clerk().equals(dialogue.host())
        ? body
        : body.put("onBehalfOf", dialogue.host());
  }

  private Versioned step(PlannedDialogue dialogue, Versioned at, String act, ObjectNode body) {
    return step(dialogue, at, act, officer(dialogue), body);
  }

  private Versioned step(
      PlannedDialogue dialogue, Versioned at, String act, String user, ObjectNode body) {
    return loading.put(
        DIALOGUE,
        "/dialogues/" + at.id() + "/" + act,
        user,
        "dialogue-" + act,
        dialogue.number(),
        at.version(),
        body);
  }

  private void enterSheet(PlannedDialogue dialogue, Versioned held) {
    var items = dialogue.recommendations();
    var results =
        loading
            .create(
                DIALOGUE,
                "/dialogues/" + held.id() + "/recommendations/batch",
                officer(dialogue),
                "sheet",
                dialogue.number(),
                Loading.rows(items, item -> row(dialogue, item)))
            .body()
            .required("results");
    for (int i = 0; i < items.size(); i++) {
      entered.put(items.get(i).number(), Versioned.of(results.required(i)));
    }
  }

  private ObjectNode row(PlannedDialogue dialogue, PlannedRecommendation item) {
    var row =
        onBehalf(dialogue, loading.row("recommendation", item.number(), dialogue.heldOn()))
            .put("content", item.content())
            .put("kind", item.kind())
            .put("field", item.field())
            .put("outcome", item.outcome().name());
    if (item.lead() != null) {
      row.put("leadUnit", item.lead());
    }
    return switch (item.outcome()) {
      case ANSWERED_AT_DIALOGUE -> {
        row.put("answer", item.text());
        yield item.closesByItself() ? row.put("resolutionClass", item.resolutionClass()) : row;
      }
      case ASSIGNED -> row;
      case FORWARDED -> row.put("competentBody", item.competentBody()).put("reason", item.text());
      case REJECTED -> row.put("reason", item.text());
    };
  }

  /**
   * From the sheet to CLOSED, where another unit than the host resolves it; the host's own work
   * goes by lists. What was forwarded or rejected has ended already.
   */
  private void takeToItsEnd(PlannedDialogue dialogue, PlannedRecommendation item) {
    if (item.closedOn() == null) {
      return;
    }
    var entry = entered.get(item.number());
    var lead = item.lead() + ".officer";
    var at = entry;
    if (item.outcome() == Outcome.ASSIGNED) {
      at = act(item, at, "acceptance", lead, loading.act(item.acceptedOn()));
      at = post(item, at, "answers", lead, answer(item));
    }
    var resolution = loading.act(item.resolvedOn()).put("resolutionClass", item.resolutionClass());
    resolution.put("evidence", "Biên bản làm việc với tổ dân phố");
    at = act(item, at, "resolution", lead, resolution);
    at =
        post(
            item,
            at,
            "supervisions",
            dialogue.supervisor(),
            loading.act(item.supervisedOn()).put("passed", true));
    act(item, at, "closure", officer(dialogue), loading.act(item.closedOn()));
    loading.progress().say("recommendation %d closed".formatted(item.number()));
  }

  private ObjectNode answer(PlannedRecommendation item) {
    return loading.act(item.answeredOn()).put("text", item.text()).put("channel", "LETTER");
  }

  private Versioned act(
      PlannedRecommendation item, Versioned at, String act, String user, ObjectNode body) {
    return loading.put(
        DIALOGUE,
        "/recommendations/" + at.id() + "/" + act,
        user,
        "recommendation-" + act,
        item.number(),
        at.version(),
        body);
  }

  private Versioned post(
      PlannedRecommendation item, Versioned at, String acts, String user, ObjectNode body) {
    return loading
        .create(
            DIALOGUE,
            "/recommendations/" + at.id() + "/" + acts,
            user,
            "recommendation-" + acts,
            item.number(),
            body)
        .versioned();
  }

  private static String officer(PlannedDialogue dialogue) {
    return dialogue.clerk() + ".officer";
  }
}
