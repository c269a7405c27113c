package vn.danvan.deploy.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class QuotasTest {
  @Test
  void goesRoundInTheOrderOfTheFileWhileTheQuotasAreEqual() {
    var quotas = new LinkedHashMap<String, Integer>();
    quotas.put("b", 2);
    quotas.put("a", 2);
    assertThat(Quotas.roundRobin(quotas)).containsExactly("b", "a", "b", "a");
  }

  @Test
  void usesUpUnequalQuotasExactlyAndEvenly() {
    var quotas = new LinkedHashMap<String, Integer>();
    quotas.put("rare", 1);
    quotas.put("often", 9);
    var sequence = Quotas.roundRobin(quotas);
    assertThat(Collections.frequency(sequence, "rare")).isEqualTo(1);
    assertThat(sequence).hasSize(10);
    assertThat(sequence.indexOf("rare")).isBetween(3, 6);
  }
}
