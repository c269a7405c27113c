package vn.danvan.dialogueservice.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class SupervisionPolicyRepository extends AggregateRepository<SupervisionPolicy> {

  Optional<SupervisionPolicy> from(UUID province, LocalDate day) {
    return find("provinceId = ?1 and validFrom = ?2", province, day).firstResultOptional();
  }

  /** The one that is valid on the day. */
  Optional<SupervisionPolicy> on(UUID province, LocalDate day) {
    return find("provinceId = ?1 and validFrom <= ?2 order by validFrom desc", province, day)
        .firstResultOptional();
  }

  /** The newest first. */
  List<SupervisionPolicy> of(UUID province) {
    return list("provinceId = ?1 order by validFrom desc", province);
  }
}
