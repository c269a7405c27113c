package vn.danvan.platform.document;

import java.util.List;

/** What a document is made of. */
public sealed interface Block {

  record Paragraph(Line line) implements Block {}

  /** Two halves of the page beside each other, as the head and the signatures of a document. */
  record Halves(List<Line> left, List<Line> right) implements Block {}

  /**
   * A table whose head is repeated on each page.
   *
   * @param rows each with a text for every column
   */
  record Table(List<Column> columns, List<List<String>> rows) implements Block {}

  /**
   * A column.
   *
   * @param share of the width, beside those of the other columns
   */
  record Column(String heading, int share, Line.Alignment alignment) {

    public static Column text(String heading, int share) {
      return new Column(heading, share, Line.Alignment.LEFT);
    }

    public static Column number(String heading, int share) {
      return new Column(heading, share, Line.Alignment.RIGHT);
    }
  }

  /** What follows begins on a new page. */
  record PageBreak() implements Block {}
}
