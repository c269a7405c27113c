package vn.danvan.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void ratiosAreTakenRoundByRoundAndOrdersTakeTurns() {
    var order = new ArrayList<String>();
    var subjects = new LinkedHashMap<String, DoubleSupplier>();
    subjects.put("ours", next(order, "ours", List.of(50.0, 90.0, 10.0).iterator()));
    subjects.put("limit", next(order, "limit", List.of(100.0, 100.0, 50.0).iterator()));
    var rates = Rates.of(3, subjects);
    assertThat(order).containsExactly("ours", "limit", "limit", "ours", "ours", "limit");
    assertThat(rates.of("ours")).isEqualTo(new Rates.Spread(10, 50, 90));
    assertThat(rates.ratio("ours", "limit")).isEqualTo(new Rates.Spread(0.2, 0.5, 0.9));
  }

  @Test
  void theMiddleOfAnEvenNumberLiesBetweenTwo() {
    assertThat(Rates.Spread.of(List.of(4.0, 1.0))).isEqualTo(new Rates.Spread(1, 2.5, 4));
  }

  private static DoubleSupplier next(List<String> order, String name, Iterator<Double> values) {
    return () -> {
      order.add(name);
      return values.next();
    };
  }
}
