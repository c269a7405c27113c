package vn.danvan.platform.note;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.danvan.platform.batch.BatchRow;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

final class NoteRequests {

  private NoteRequests() {}

  enum Color {
    YELLOW,
    RED
  }

  record Written(
      String clientReference,
      @NotBlank @Size(max = 50) String title,
      @NotBlank String unit,
      @MultiLine String remark,
      Color color,
      @Min(0) Integer count,
      LocalDate occurredOn,
      LateEntry lateEntry)
      implements Act, BatchRow {}

  record Pinned(LocalDate occurredOn, LateEntry lateEntry) implements Act {}

  record Batch(List<Written> rows) {}
}
