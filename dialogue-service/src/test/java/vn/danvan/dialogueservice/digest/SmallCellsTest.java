package vn.danvan.dialogueservice.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.digest.SmallCells.Cell;

class SmallCellsTest {

  @Test
  void whatIsLargeOrNoneIsShown() {
    assertThat(SmallCells.shown(List.of(new Cell("A", 5, 0), new Cell("B", 7, 9))))
        .containsExactly(new Cell("B", 7, 9), new Cell("A", 5, 0));
    assertThat(SmallCells.shown(List.of(new Cell("A", 0, 0)))).isEmpty();
  }

  @Test
  void smallOnesAreShownTogether() {
    assertThat(
            SmallCells.shown(
                List.of(new Cell("A", 9, 9), new Cell("B", 4, 6), new Cell("C", 1, 0))))
        .containsExactly(new Cell("A", 9, 9), new Cell(null, 5, 6));
  }

  @Test
  void oneThatIsSmallTakesTheNextOneAlong() {
    assertThat(
            SmallCells.shown(
                List.of(new Cell("A", 9, 9), new Cell("B", 6, 6), new Cell("C", 1, 0))))
        .containsExactly(new Cell("A", 9, 9), new Cell(null, 7, 6));
  }

  @Test
  void theMonthBeforeIsNoLessHidden() {
    assertThat(SmallCells.shown(List.of(new Cell("A", 9, 9), new Cell("B", 6, 1))))
        .containsExactly(new Cell(null, 15, 10));
  }

  @Test
  void tooFewInAllAreNotShown() {
    assertThat(SmallCells.shown(List.of(new Cell("A", 2, 0), new Cell("B", 1, 9)))).isEmpty();
    assertThat(DigestFigures.of(List.of(new Cell("A", 3, 9)), List.of(new Cell("x", 3, 9))))
        .isEqualTo(new DigestFigures(null, 9, List.of(), List.of()));
  }
}
