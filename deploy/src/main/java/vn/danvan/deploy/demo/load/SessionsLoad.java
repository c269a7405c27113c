package vn.danvan.deploy.demo.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.danvan.deploy.demo.load.Service.DIALOGUE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.danvan.deploy.demo.plan.PlannedSession;

/** The sessions, which each unit's officer enters in batches. */
final class SessionsLoad {
  private static final int ROWS = 500;

  private final Loading loading;

  SessionsLoad(Loading loading) {
    this.loading = loading;
  }

  private record Batch(String unit, int number, List<PlannedSession> sessions) {}

  void run() {
    var batches = new ArrayList<Batch>();
    loading.plan().sessions().stream()
        .collect(groupingBy(PlannedSession::unit, LinkedHashMap::new, toList()))
        .forEach(
            (unit, sessions) -> {
              for (int from = 0; from < sessions.size(); from += ROWS) {
                var rows = sessions.subList(from, Math.min(from + ROWS, sessions.size()));
                batches.add(new Batch(unit, from / ROWS + 1, rows));
              }
            });
    Loading.each(batches, this::enter);
  }

  private void enter(Batch batch) {
    loading.create(
        DIALOGUE,
        "/sessions/batch",
        batch.unit() + ".officer",
        "session-batch-" + batch.unit(),
        batch.number(),
        Loading.rows(batch.sessions(), this::row));
    loading.progress().done("sessions", batch.sessions().size(), loading.plan().sessions().size());
  }

  private ObjectNode row(PlannedSession session) {
    var row =
        loading
            .row("session", session.number(), session.heldOn())
            .put("title", session.title())
            .put("kind", session.kind())
            .put("unit", session.unit())
            .put("heldOn", session.heldOn().toString())
            .put("attendances", session.attendances());
    return session.field() == null ? row : row.put("field", session.field());
  }
}
