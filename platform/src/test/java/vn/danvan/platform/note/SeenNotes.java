package vn.danvan.platform.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/** What a reader of notes keeps: the highest version, and how often it changed. */
@ApplicationScoped
class SeenNotes implements EventConsumer {

  private final Jdbi jdbi;
  private final Interference interference;
  private volatile boolean digestsPoison;

  SeenNotes(Jdbi jdbi, Interference interference) {
    this.jdbi = jdbi;
    this.interference = interference;
  }

  /** Takes the cause away for which notes titled poison are refused, or brings it back. */
  void digestPoison(boolean digests) {
    digestsPoison = digests;
  }

  @Override
  public Set<String> topics() {
    return Set.of("notes");
  }

  @Override
  public Set<String> types() {
    return Set.of("vn.danvan.NoteWritten", "vn.danvan.NotePinned");
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of("vn.danvan.NoteUnneeded");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    for (var event : events) {
      var note = event.data(NoteEvent.Data.class);
      if ("poison".equals(note.title()) && !digestsPoison) {
        throw new IllegalStateException("can't digest this note");
      }
      jdbi.useHandle(
          handle ->
              handle.execute(
                  """
                  INSERT INTO seen_note (id, version) VALUES (?, ?)
                  ON CONFLICT (id) DO UPDATE SET version = excluded.version, times = seen_note.times + 1
                  WHERE seen_note.version < excluded.version
                  """,
                  note.id(),
                  note.version()));
    }
    interference.afterRead();
  }
}
