package vn.danvan.dialogueservice.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What other packages ask of supervision policies. */
@ApplicationScoped
public class SupervisionPolicies {

  private final SupervisionPolicyRepository policies;

  SupervisionPolicies(SupervisionPolicyRepository policies) {
    this.policies = policies;
  }

  /**
   * @param leastShare percent that a sample has at least
   */
  public record Valid(SupervisionMode mode, int leastShare) {

    private static final Valid ANY = new Valid(SupervisionMode.SAMPLE, 1);

    private static Valid of(SupervisionPolicyData data) {
      return new Valid(data.mode(), data.leastShare() == null ? 1 : data.leastShare());
    }
  }

  /** The policy of a province on a day; where none was laid down any way will do. */
  public Valid on(UUID province, LocalDate day) {
    return policies.on(province, day).map(SupervisionPolicy::data).map(Valid::of).orElse(Valid.ANY);
  }
}
