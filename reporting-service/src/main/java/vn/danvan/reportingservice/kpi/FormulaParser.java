package vn.danvan.reportingservice.kpi;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.reportingservice.kpi.Formula.Column;
import vn.danvan.reportingservice.kpi.Formula.Constant;
import vn.danvan.reportingservice.kpi.Formula.Negated;
import vn.danvan.reportingservice.kpi.Formula.Node;
import vn.danvan.reportingservice.kpi.Formula.Operation;

/** Reads a formula from left to right; how deep and how long it may be is limited. */
final class FormulaParser {

  private static final int DEEPEST = 30;
  private static final int MOST_NODES = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

  /** A hyphen belongs to a report's name where letters follow and a dot ends them. */
  private static final Pattern COLUMN =
      Pattern.compile("([a-z][a-z0-9]*+(?:-[a-z][a-z0-9]*+)*+)\\.([a-z][A-Za-z0-9]*+)");

  private static final Pattern REPORTED = Pattern.compile("reported\\s*+\\(");

  private final String text;
  private int position;
  private int nodes;

  FormulaParser(String text) {
    this.text = text;
  }

  Node parse() {
    var root = sum(0);
    if (peek() != 0) {
      throw misfit();
    }
    return root;
  }

  private Node sum(int depth) {
    var left = product(depth);
    while (peek() == '+' || peek() == '-') {
      var sign = take();
      left = counted(new Operation(sign, left, product(depth)));
    }
    return left;
  }

  private Node product(int depth) {
    var left = factor(depth);
    while (peek() == '*' || peek() == '/') {
      var sign = take();
      left = counted(new Operation(sign, left, factor(depth)));
    }
    return left;
  }

  private Node factor(int depth) {
    if (depth >= DEEPEST) {
      throw misfit();
    }
    if (peek() == '-') {
      take();
      return counted(new Negated(factor(depth + 1)));
    }
    if (peek() == '(') {
      take();
      var inside = sum(depth + 1);
      close();
      return inside;
    }
    var number = next(NUMBER);
    if (number != null) {
      return counted(new Constant(new BigDecimal(number.group())));
    }
    if (next(REPORTED) != null) {
      var column = column(true);
      close();
      return column;
    }
    return column(false);
  }

  private Node column(boolean reported) {
    peek();
    var column = next(COLUMN);
    if (column == null) {
      throw misfit();
    }
    return counted(new Column(column.group(1), column.group(2), reported));
  }

  private void close() {
    if (peek() != ')') {
      throw misfit();
    }
    take();
  }

  private Node counted(Node node) {
    if (++nodes > MOST_NODES) {
      throw misfit();
    }
    return node;
  }

  /** The next character that is no space; 0 at the end. */
  private char peek() {
    while (position < text.length() && text.charAt(position) == ' ') {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }

  private char take() {
    return text.charAt(position++);
  }

  private Matcher next(Pattern pattern) {
    var matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    position = matcher.end();
    return matcher;
  }

  private FormulaException misfit() {
    return new FormulaException(position + 1);
  }
}
