package vn.danvan.deploy.demo.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Sequences that use up given quotas exactly. */
final class Quotas {
  private Quotas() {}

  /**
   * Goes round the keys by quota: each place goes to the key that is furthest behind its share so
   * far, ties in the order of the map. No key ever exceeds its quota, and all are used up at the
   * end.
   *
   * @param quotas how often each key is to come
   * @return as many entries as the quotas sum to
   */
  static <K> List<K> roundRobin(SequencedMap<K, Integer> quotas) {
    int total = quotas.values().stream().mapToInt(Integer::intValue).sum();
    Map<K, Integer> taken = new LinkedHashMap<>();
    var sequence = new ArrayList<K>(total);
    for (int place = 1; place <= total; place++) {
      K chosen = null;
      long furthest = Long.MIN_VALUE;
      for (var quota : quotas.entrySet()) {
        // Scaled by the total to stay with whole numbers.
        long behind =
            (long) quota.getValue() * place - (long) taken.getOrDefault(quota.getKey(), 0) * total;
        if (behind > furthest) {
          furthest = behind;
          chosen = quota.getKey();
        }
      }
      taken.merge(chosen, 1, Integer::sum);
      sequence.add(chosen);
    }
    return sequence;
  }
}
