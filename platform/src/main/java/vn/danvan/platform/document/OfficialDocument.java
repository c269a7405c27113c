package vn.danvan.platform.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A document in Vietnamese, in the layout of Decree 30/2020/NĐ-CP. The same document makes the same
 * bytes whenever it is written.
 *
 * @param name of its file without the extension, in ASCII
 * @param title for the list of a reader's open files; what is printed stands in the blocks
 * @param date that the file bears as the day of its making: the document's own, never today
 */
public record OfficialDocument(
    String name, String title, LocalDate date, Page page, List<Block> blocks) {

  private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";

  /** How the sheet lies. */
  public enum Page {
    PORTRAIT,
    LANDSCAPE
  }

  public static OfficialDocument of(String name, String title, LocalDate date) {
    return new OfficialDocument(name, title, date, Page.PORTRAIT, List.of());
  }

  public OfficialDocument landscape() {
    return new OfficialDocument(name, title, date, Page.LANDSCAPE, blocks);
  }

  /**
   * The head of a document of the Party.
   *
   * @param issuer who issues it, after whom it is directed by
   * @param number with its signs, or null where it has none
   * @see "Hướng dẫn 36-HD/VPTW of 2018 on the form of the Party's documents"
   */
  public OfficialDocument partyHead(
      String above, String issuer, String number, String placeAndDay) {
    return head(above, issuer, number, List.of(Line.centered(PARTY).bold()), placeAndDay);
  }

  /**
   * The head of a document of the State.
   *
   * @see "Decree 30/2020/NĐ-CP, appendix I"
   */
  public OfficialDocument stateHead(
      String above, String issuer, String number, String placeAndDay) {
    return head(
        above,
        issuer,
        number,
        List.of(Line.centered(STATE).bold().sized(12), Line.centered(MOTTO).bold()),
        placeAndDay);
  }

  private OfficialDocument head(
      String above, String issuer, String number, List<Line> motto, String placeAndDay) {
    var left = new ArrayList<Line>();
    if (above != null) {
      left.add(Line.centered(above).sized(12));
    }
    left.add(Line.centered(issuer).bold());
    if (number != null) {
      left.add(Line.centered("Số: " + number));
    }
    var right = new ArrayList<>(motto);
    right.add(Line.centered(placeAndDay).italic());
    return halves(left, right).line(Line.gap());
  }

  public OfficialDocument line(Line line) {
    return with(new Block.Paragraph(line));
  }

  public OfficialDocument lines(List<Line> lines) {
    var more = this;
    for (var line : lines) {
      more = more.line(line);
    }
    return more;
  }

  public OfficialDocument halves(List<Line> left, List<Line> right) {
    return with(new Block.Halves(List.copyOf(left), List.copyOf(right)));
  }

  public OfficialDocument table(List<Block.Column> columns, List<List<String>> rows) {
    return with(new Block.Table(List.copyOf(columns), List.copyOf(rows)));
  }

  public OfficialDocument newPage() {
    return with(new Block.PageBreak());
  }

  private OfficialDocument with(Block block) {
    var more = new ArrayList<>(blocks);
    more.add(block);
    return new OfficialDocument(name, title, date, page, List.copyOf(more));
  }
}
