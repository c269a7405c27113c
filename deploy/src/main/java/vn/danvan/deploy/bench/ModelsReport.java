package vn.danvan.deploy.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import vn.danvan.deploy.bench.Rates.Spread;

/** The figures of a run as text, and whether they meet the bars. */
final class ModelsReport {

  static final String LIMIT = "PostgreSQL: the same transaction";
  static final String CREATE = "ours: create a model";
  static final String FLOOR = "floor: read by id";
  static final String READ = "ours: read by id";
  static final String FIRST_PAGE = "ours: compact page 1";
  static final String FAR_PAGE = "ours: compact far page";
  static final String WHOLE_PAGE = "ours: page 1 in full";

  private static final double CREATE_BAR = 0.50;
  private static final double READ_BAR = 0.60;
  private static final double LIST_BAR = 0.30;
  private static final double FAR_PAGE_BAR = 1.2;
  private static final double SEARCH_BAR = 0.80;
  private static final double PAIRS_BAR = 10;
  private static final double GROWTH_BAR = 3;
  private static final double LINEAGE_MILLIS = 300;

  private final PrintStream out;
  private final Bars bars;

  ModelsReport(PrintStream out) {
    this.out = out;
    this.bars = new Bars(out);
  }

  /**
   * @param judged whether the bars hold at this size: where there are few models a statement takes
   *     less than its way over HTTP
   */
  void search(int size, boolean judged, Rates rates) {
    for (var kind : SearchKind.values()) {
      if (kind != SearchKind.SYLLABLES) {
        bars.rate(kind.ours(), rates);
      }
      bars.rate(kind.bare(), rates);
    }
    atLeast(
        "selective words, of the same SQL (%,d models)".formatted(size),
        rates.ratio(SearchKind.SELECTIVE.ours(), SearchKind.SELECTIVE.bare()),
        SEARCH_BAR,
        judged);
    bars.print(
        rates.ratio(SearchKind.NAME.ours(), SearchKind.NAME.bare()),
        "a rare word with its neighbours, of the same SQL");
    bars.print(
        rates.ratio(SearchKind.WORD.ours(), SearchKind.WORD.bare()),
        "a word of two syllables, of the same SQL");
    bars.print(
        rates.ratio(SearchKind.PHRASE.ours(), SearchKind.PHRASE.bare()),
        "a phrase of four, of the same SQL");
    atLeast(
        "a phrase, times the SQL of single syllables",
        rates.ratio(SearchKind.PHRASE.ours(), SearchKind.SYLLABLES.bare()),
        PAIRS_BAR,
        judged);
  }

  void growth(Rates small, Rates large) {
    for (var kind : List.of(SearchKind.SELECTIVE, SearchKind.NAME, SearchKind.PHRASE)) {
      growth(kind.ours(), small, large, kind == SearchKind.NAME);
      growth(kind.bare(), small, large, false);
    }
  }

  /** Not of one round: the sizes can't be there at once, so the bare SQL's growth stands beside. */
  private void growth(String subject, Rates small, Rates large, boolean judged) {
    double growth = small.of(subject).median() / large.of(subject).median();
    var text = "%s: cost of ten times as many models".formatted(subject);
    if (judged) {
      bars.atMost(text, new Spread(growth, growth, growth), GROWTH_BAR);
    } else {
      bars.print(text, growth);
    }
  }

  void reading(Rates rates) {
    bars.rate(FLOOR, rates);
    bars.rate(READ, rates);
    bars.rate(FIRST_PAGE, rates);
    bars.rate(FAR_PAGE, rates);
    bars.rate(WHOLE_PAGE, rates);
    bars.atLeast("read by id, of the floor", rates.ratio(READ, FLOOR), READ_BAR);
    bars.atLeast("page of 50, of the floor's read by id", rates.ratio(FIRST_PAGE, FLOOR), LIST_BAR);
    bars.print(rates.ratio(WHOLE_PAGE, FLOOR), "the same page in full, of the floor's read by id");
    bars.atMost("cost of the far page, of page 1", rates.ratio(FIRST_PAGE, FAR_PAGE), FAR_PAGE_BAR);
  }

  void lineageFound(int copies, int depth) {
    out.printf(Locale.ROOT, "Lineage of %,d copies, depth %d%n", copies, depth);
    bars.require(copies == ModelsScratch.ADOPTERS && depth == 6);
  }

  void lineage(Latencies times) {
    var spread = new Spread(times.percentile(1), times.percentile(50), times.max());
    bars.below("the whole lineage, ms", spread, LINEAGE_MILLIS);
  }

  void creating(Rates rates) {
    bars.rate(LIMIT, rates);
    bars.rate(CREATE, rates);
    bars.atLeast("creating, of PostgreSQL's own rate", rates.ratio(CREATE, LIMIT), CREATE_BAR);
  }

  boolean end() {
    return bars.met();
  }

  private void atLeast(String text, Spread spread, double bar, boolean judged) {
    if (judged) {
      bars.atLeast(text, spread, bar);
    } else {
      bars.print(spread, text);
    }
  }
}
