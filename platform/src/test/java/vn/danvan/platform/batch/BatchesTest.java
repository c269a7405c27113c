package vn.danvan.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private record Row(String clientReference, Integer named) implements BatchRow {}

  @Test
  void whatRowsNameStandsOnceInTheirOrder() {
    var rows =
        Arrays.asList(row(2), null, row(1), row(null), row(2), new Row(null, 3), row(1), row(4));
    assertThat(Batches.named(rows, Row::named)).containsExactly(2, 1, 3, 4);
    assertThat(Batches.named(List.<Row>of(), Row::named)).isEmpty();
    assertThat(Batches.named((List<Row>) null, Row::named)).isEmpty();
  }

  @Test
  void noMoreIsLoadedThanABatchMayHave() {
    var most = IntStream.range(0, Batches.MAX_ROWS).mapToObj(BatchesTest::row).toList();
    assertThat(Batches.named(most, Row::named)).hasSize(Batches.MAX_ROWS);
    var more = IntStream.rangeClosed(0, Batches.MAX_ROWS).mapToObj(BatchesTest::row).toList();
    assertThat(Batches.named(more, Row::named)).hasSize(Batches.MAX_ROWS);
    assertThat(Batches.named(Collections.nCopies(Batches.MAX_ROWS + 1, row(7)), Row::named))
        .containsExactly(7);
  }

  private static Row row(Integer named) {
    return new Row("a row", named);
  }
}
