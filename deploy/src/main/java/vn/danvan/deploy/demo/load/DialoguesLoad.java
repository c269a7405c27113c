package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.DIALOGUE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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

  DialoguesLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    loading.plan().dialogues().forEach(this::hold);
  }

  private void hold(PlannedDialogue dialogue) {
    var body =
        loading
            .act(dialogue.plannedOn())
            .put("title", dialogue.title())
            .put("kind", dialogue.kind())
            .put("hostUnit", dialogue.host())
            .put("plannedOn", dialogue.heldOn().toString())
            .put("place", dialogue.place());
    var planned =
        loading
            .create(DIALOGUE, "/dialogues", officer(dialogue), "dialogue", dialogue.number(), body)
            .versioned();
    var announced =
        step(
            dialogue,
            planned,
            "announcement",
            officer(dialogue),
            loading.act(dialogue.announcedOn()));
    var holding =
        loading
            .act(dialogue.heldOn())
            .put("heldOn", dialogue.heldOn().toString())
            .put("chair", "HEAD");
    holding
        .putObject("attendance")
        .put("citizens", dialogue.citizens())
        .put("officials", dialogue.officials());
    var held = step(dialogue, announced, "holding", officer(dialogue), holding);
    var sheet = enterSheet(dialogue, held);
    var concluded =
        step(
            dialogue,
            held,
            "conclusion",
            officer(dialogue),
            loading.act(dialogue.concludedOn()).put("noticeNumber", dialogue.noticeNumber()));
    var published =
        step(
            dialogue,
            concluded,
            "publication",
            officer(dialogue),
            loading.act(dialogue.publishedOn()));
    var items = dialogue.recommendations();
    Loading.each(items, item -> takeToItsEnd(dialogue, item, sheet.get(items.indexOf(item))));
    step(dialogue, published, "closure", dialogue.supervisor(), loading.act(dialogue.closedOn()));
    loading.progress().done("dialogues closed", 1, loading.plan().dialogues().size());
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

  private List<Versioned> enterSheet(PlannedDialogue dialogue, Versioned held) {
    var body = Loading.rows(dialogue.recommendations(), item -> row(dialogue, item));
    return loading
        .create(
            DIALOGUE,
            "/dialogues/" + held.id() + "/recommendations/batch",
            officer(dialogue),
            "sheet",
            dialogue.number(),
            body)
        .body()
        .required("results")
        .valueStream()
        .map(Versioned::of)
        .toList();
  }

  private ObjectNode row(PlannedDialogue dialogue, PlannedRecommendation item) {
    var row =
        loading
            .row("recommendation", item.number(), dialogue.heldOn())
            .put("content", item.content())
            .put("kind", item.kind())
            .put("field", item.field())
            .put("outcome", item.outcome().name());
    if (item.lead() != null) {
      row.put("leadUnit", item.lead());
    }
    return switch (item.outcome()) {
      case ANSWERED_AT_DIALOGUE -> row.put("answer", item.text());
      case ASSIGNED -> row;
      case FORWARDED -> row.put("competentBody", item.competentBody()).put("reason", item.text());
      case REJECTED -> row.put("reason", item.text());
    };
  }

  /** From the sheet to CLOSED; what was forwarded or rejected has ended already. */
  private void takeToItsEnd(
      PlannedDialogue dialogue, PlannedRecommendation item, Versioned entered) {
    if (item.outcome() == Outcome.FORWARDED || item.outcome() == Outcome.REJECTED) {
      return;
    }
    var lead = item.lead() + ".officer";
    var at = entered;
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
    return dialogue.host() + ".officer";
  }
}
