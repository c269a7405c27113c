package vn.danvan.dialogueservice.digest;

import java.util.List;

/**
 * The figures of a digest as they may be shown.
 *
 * @param received null where there are too few
 * @param before in the month before; null where there are too few
 * @param byField by code of the field; without one: several together
 * @param byArea by id of the unit next below, or of the unit itself; without one: several together
 */
record DigestFigures(
    Integer received, Integer before, List<SmallCells.Cell> byField, List<SmallCells.Cell> byArea) {

  static DigestFigures of(List<SmallCells.Cell> byField, List<SmallCells.Cell> byArea) {
    return new DigestFigures(
        shown(byField.stream().mapToInt(SmallCells.Cell::received).sum()),
        shown(byField.stream().mapToInt(SmallCells.Cell::before).sum()),
        SmallCells.shown(byField),
        SmallCells.shown(byArea));
  }

  private static Integer shown(int total) {
    return SmallCells.Cell.isSmall(total) ? null : Integer.valueOf(total);
  }
}
