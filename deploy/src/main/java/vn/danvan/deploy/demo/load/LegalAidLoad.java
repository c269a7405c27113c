package vn.danvan.deploy.demo.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.danvan.deploy.demo.load.Service.DIALOGUE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.danvan.deploy.demo.plan.PlannedLegalAid;

/** The requests for legal aid, which each unit's officer enters in batches, and their cases. */
final class LegalAidLoad {
  /** Each of them has few cases, and a batch of these may have 500 rows as well. */
  private static final int REQUESTS = 150;

  private final Loading loading;

  LegalAidLoad(Loading loading) {
    this.loading = loading;
  }

  private record Batch(String unit, int number, List<PlannedLegalAid> requests) {}

  private record Row(String request, PlannedLegalAid.Case planned) {}

  void run() {
    var batches = new ArrayList<Batch>();
    loading.plan().legalAid().stream()
        .collect(groupingBy(PlannedLegalAid::unit, LinkedHashMap::new, toList()))
        .forEach(
            (unit, requests) -> {
              for (int from = 0; from < requests.size(); from += REQUESTS) {
                var rows = requests.subList(from, Math.min(from + REQUESTS, requests.size()));
                batches.add(new Batch(unit, from / REQUESTS + 1, rows));
              }
            });
    Loading.each(batches, this::enter);
  }

  private void enter(Batch batch) {
    var entered =
        loading
            .create(
                DIALOGUE,
                "/legal-aid-requests/batch",
                batch.unit() + ".officer",
                "legal-aid-request-batch-" + batch.unit(),
                batch.number(),
                Loading.rows(batch.requests(), this::row))
            .body()
            .required("results");
    var cases = new ArrayList<Row>();
    for (int i = 0; i < batch.requests().size(); i++) {
      var request = entered.required(i).required("id").asText();
      batch.requests().get(i).cases().forEach(one -> cases.add(new Row(request, one)));
    }
    loading.create(
        DIALOGUE,
        "/legal-aid-requests/cases/batch",
        batch.unit() + ".officer",
        "legal-aid-case-batch-" + batch.unit(),
        batch.number(),
        Loading.rows(cases, this::row));
    loading
        .progress()
        .done("requests for legal aid", batch.requests().size(), loading.plan().legalAid().size());
  }

  private ObjectNode row(PlannedLegalAid request) {
    return loading
        .row("legal-aid-request", request.number(), request.requestedOn())
        .put("unit", request.unit())
        .put("lawField", request.lawField())
        .put("requestedOn", request.requestedOn().toString())
        .put("closedOn", request.closedOn().toString())
        .put("outcome", "COMPLETED");
  }

  private ObjectNode row(Row row) {
    var one = row.planned();
    return loading
        .row("legal-aid-case", one.number(), one.openedOn())
        .put("request", row.request())
        .put("form", one.form())
        .put("openedOn", one.openedOn().toString())
        .put("closedOn", one.closedOn().toString())
        .put("outcome", "COMPLETED");
  }
}
