package vn.danvan.deploy.bench;

import java.io.PrintStream;
import java.util.Locale;
import vn.danvan.deploy.bench.Rates.Spread;

/** Figures as text, those with a bar with whether they meet it; and whether all of them do. */
final class Bars {

  private final PrintStream out;
  private boolean met = true;

  Bars(PrintStream out) {
    this.out = out;
  }

  /** What is to be so, whatever the figures. */
  void require(boolean holds) {
    met &= holds;
  }

  void rate(String subject, Rates rates) {
    print(rates.of(subject), subject + ", per second");
  }

  void print(Spread spread, String text) {
    out.printf(
        Locale.ROOT,
        "  %-58s %8.2f / %8.2f / %8.2f%n",
        text,
        spread.min(),
        spread.median(),
        spread.max());
  }

  void print(String text, double figure) {
    out.printf(Locale.ROOT, "  %-58s %8.2f%n", text, figure);
  }

  void atLeast(String text, Spread spread, double bar) {
    judge(text, spread, spread.median() >= bar, ">=", bar);
  }

  void atMost(String text, Spread spread, double bar) {
    judge(text, spread, spread.median() <= bar, "<=", bar);
  }

  void below(String text, Spread spread, double bar) {
    judge(text, spread, spread.median() < bar, "<", bar);
  }

  void below(String text, double figure, double bar) {
    boolean holds = figure < bar;
    require(holds);
    out.printf(Locale.ROOT, "%s %-58s %8.2f   < %.0f%n", holds ? "+" : "-", text, figure, bar);
  }

  private void judge(String text, Spread spread, boolean holds, String sign, double bar) {
    require(holds);
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

  /** Says it in a sentence, too. */
  boolean met() {
    out.println(met ? "All bars are met." : "Not all bars are met.");
    return met;
  }
}
