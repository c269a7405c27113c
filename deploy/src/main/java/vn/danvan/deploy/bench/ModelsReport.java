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
  private boolean met = true;

  ModelsReport(PrintStream out) {
    this.out = out;
  }

  /**
   * @param judged whether the bars hold at this size: where there are few models a statement takes
   *     less than its way over HTTP
   */
  void search(int size, boolean judged, Rates rates) {
    for (var kind : SearchKind.values()) {
      if (kind != SearchKind.SYLLABLES) {
        rate(kind.ours(), rates);
      }
      rate(kind.bare(), rates);
    }
    atLeast(
        "selective words, of the same SQL (%,d models)".formatted(size),
        rates.ratio(SearchKind.SELECTIVE.ours(), SearchKind.SELECTIVE.bare()),
        SEARCH_BAR,
        judged);
    print(
        rates.ratio(SearchKind.NAME.ours(), SearchKind.NAME.bare()),
        "a rare word with its neighbours, of the same SQL");
    print(
        rates.ratio(SearchKind.WORD.ours(), SearchKind.WORD.bare()),
        "a word of two syllables, of the same SQL");
    print(
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
      judge(text, new Spread(growth, growth, growth), growth <= GROWTH_BAR, "<=", GROWTH_BAR);
    } else {
      out.printf(Locale.ROOT, "  %-58s %8.2f%n", text, growth);
    }
  }

  void reading(Rates rates) {
    rate(FLOOR, rates);
    rate(READ, rates);
    rate(FIRST_PAGE, rates);
    rate(FAR_PAGE, rates);
    rate(WHOLE_PAGE, rates);
    atLeast("read by id, of the floor", rates.ratio(READ, FLOOR), READ_BAR);
    atLeast("page of 50, of the floor's read by id", rates.ratio(FIRST_PAGE, FLOOR), LIST_BAR);
    print(rates.ratio(WHOLE_PAGE, FLOOR), "the same page in full, of the floor's read by id");
    var far = rates.ratio(FIRST_PAGE, FAR_PAGE);
    judge("cost of the far page, of page 1", far, far.median() <= FAR_PAGE_BAR, "<=", FAR_PAGE_BAR);
  }

  void lineageFound(int copies, int depth) {
    out.printf(Locale.ROOT, "Lineage of %,d copies, depth %d%n", copies, depth);
    met &= copies == ModelsScratch.ADOPTERS && depth == 6;
  }

  void lineage(Latencies times) {
    var spread = new Spread(times.percentile(1), times.percentile(50), times.max());
    judge("the whole lineage, ms", spread, spread.median() < LINEAGE_MILLIS, "<", LINEAGE_MILLIS);
  }

  void creating(Rates rates) {
    rate(LIMIT, rates);
    rate(CREATE, rates);
    atLeast("creating, of PostgreSQL's own rate", rates.ratio(CREATE, LIMIT), CREATE_BAR);
  }

  boolean end() {
    out.println(met ? "All bars are met." : "Not all bars are met.");
    return met;
  }

  private void rate(String subject, Rates rates) {
    print(rates.of(subject), subject + ", per second");
  }

  private void print(Spread spread, String text) {
    out.printf(
        Locale.ROOT,
        "  %-58s %8.2f / %8.2f / %8.2f%n",
        text,
        spread.min(),
        spread.median(),
        spread.max());
  }

  private void atLeast(String text, Spread spread, double bar, boolean judged) {
    if (judged) {
      atLeast(text, spread, bar);
    } else {
      print(spread, text);
    }
  }

  private void atLeast(String text, Spread spread, double bar) {
    judge(text, spread, spread.median() >= bar, ">=", bar);
  }

  private void judge(String text, Spread spread, boolean holds, String sign, double bar) {
    met &= holds;
    out.printf(
        Locale.ROOT,
        "%s %-58s %8.2f / %8.2f / %8.2f   %s %.2f%n",
        holds ? "+" : "-",
        text,
        spread.min(),
        spread.median(),
        spread.max(),
        sign,
        bar);
  }
}
