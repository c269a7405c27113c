package vn.danvan.reportingservice.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a KPI is computed by: numbers, figures of reports ({@code recommendations.closed}), figures
 * reported beside them ({@code reported(sessions.propagandaSessions)}), {@code + - * /} and
 * parentheses. It is read into a tree and worked out; nothing of it is ever executed.
 *
 * @see "docs/rules.md: R-REP-18 (KPIs)"
 */
final class Formula {

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

  private final Node root;
  private final Set<Column> columns = new LinkedHashSet<>();

  private Formula(Node root) {
    this.root = root;
    collect(root);
  }

  /** Part of a formula. */
  sealed interface Node permits Constant, Column, Negated, Operation {}

  record Constant(BigDecimal value) implements Node {}

  /**
   * A figure.
   *
   * @param reported whether the one that arrived as a total is meant
   */
  record Column(String report, String figure, boolean reported) implements Node {

    @Override
    public String toString() {
      var name = report + "." + figure;
      return reported ? "reported(" + name + ")" : name;
    }
  }

  record Negated(Node of) implements Node {}

  record Operation(char sign, Node left, Node right) implements Node {}

  /** Why there is no value. */
  enum Reason {
    /** What is divided by is 0. */
    DIVISION_BY_ZERO,
    /** A figure has no value. */
    NO_VALUE,
    /** No reported figure of the unit and period is approved. */
    NOT_REPORTED
  }

  /**
   * What came out.
   *
   * @param value null where there is none
   * @param reason why there is none; null where there is one
   * @param because the figure that has none; null otherwise
   */
  record Result(BigDecimal value, Reason reason, Column because) {

    static Result of(BigDecimal value) {
      return new Result(value, null, null);
    }
  }

  /**
   * @throws FormulaException where it is not written as above
   */
  static Formula parse(String text) {
    return new Formula(new FormulaParser(text).parse());
  }

  /** The figures that it takes, in their order, each once. */
  Set<Column> columns() {
    return columns;
  }

  /** The only figure that it takes, if it is nothing else. */
  Optional<Column> only() {
    return root instanceof Column column ? Optional.of(column) : Optional.empty();
  }

  /**
   * @param values of figures; empty where one has none
   */
  Result evaluate(Function<Column, Optional<BigDecimal>> values) {
    return evaluate(root, values);
  }

  private static Result evaluate(Node node, Function<Column, Optional<BigDecimal>> values) {
    return switch (node) {
      case Constant(var value) -> Result.of(value);
      case Column column ->
          values
              .apply(column)
              .map(Result::of)
              .orElseGet(
                  () ->
                      new Result(
                          null, column.reported() ? Reason.NOT_REPORTED : Reason.NO_VALUE, column));
      case Negated(var of) -> {
        var result = evaluate(of, values);
        yield result.value() == null ? result : Result.of(result.value().negate());
      }
      case Operation operation -> evaluate(operation, values);
    };
  }

  private static Result evaluate(
      Operation operation, Function<Column, Optional<BigDecimal>> values) {
    var left = evaluate(operation.left(), values);
    if (left.value() == null) {
      return left;
    }
    var right = evaluate(operation.right(), values);
    if (right.value() == null) {
      return right;
    }
    var a = left.value();
    var b = right.value();
    return switch (operation.sign()) {
      case '+' -> Result.of(a.add(b, EXACT_ENOUGH));
      case '-' -> Result.of(a.subtract(b, EXACT_ENOUGH));
      case '*' -> Result.of(a.multiply(b, EXACT_ENOUGH));
      default ->
          b.signum() == 0
              ? new Result(null, Reason.DIVISION_BY_ZERO, null)
              : Result.of(a.divide(b, EXACT_ENOUGH));
    };
  }

  private void collect(Node node) {
    switch (node) {
      case Constant _ -> {}
      case Column column -> columns.add(column);
      case Negated(var of) -> collect(of);
      case Operation operation -> {
        collect(operation.left());
        collect(operation.right());
      }
    }
  }
}
