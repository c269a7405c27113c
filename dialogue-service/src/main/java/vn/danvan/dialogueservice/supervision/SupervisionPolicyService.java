package vn.danvan.dialogueservice.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Lays down how the resolutions of a province are supervised, and shows it. What was valid on a day
 * that has passed stays.
 *
 * @see "docs/rules.md: R-REC-42 (supervision policies)"
 */
@ApplicationScoped
class SupervisionPolicyService {

  private final SupervisionPolicyRepository policies;
  private final Access access;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final VietnamTime time;
  private final Jdbi jdbi;

  SupervisionPolicyService(
      SupervisionPolicyRepository policies,
      Access access,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      VietnamTime time,
      Jdbi jdbi) {
    this.policies = policies;
    this.access = access;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.time = time;
    this.jdbi = jdbi;
  }

  /**
   * The policy that begins on the day that the request names: a new one, or another instead.
   *
   * @param unit id or code of the province
   */
  SupervisionPolicyData layDown(String unit, LayDownPolicyRequest request) {
    access.require(Role.SIGNATORY);
    var province = units.parameter("unit", unit).id();
    access.requireOwnUnit(province);
    var guards = validator.check(request);
    if (request.validFrom() == null || request.mode() == null) {
      throw guards.refusal();
    }
    // One after the other: two that lay down the same day's would both find none.
    jdbi.useHandle(handle -> TransactionLock.take(handle, "supervision policies"));
    var known = policies.from(province, request.validFrom());
    known.ifPresentOrElse(
        policy -> preconditions.match(policy.version()), preconditions::createOnly);
    var samples = request.mode() == SupervisionMode.SAMPLE;
    var today = time.today();
    SupervisionProblem.NOT_A_PROVINCE.unless(
        province.equals(units.tree().province(province)), guards, "", units.tree().name(province));
    SupervisionProblem.PAST.unless(
        !request.validFrom().isBefore(today), guards, "/validFrom", today);
    SupervisionProblem.SHARE_NEEDED.unless(
        !samples || request.leastShare() != null, guards, "/leastShare");
    SupervisionProblem.FOR_SAMPLES.unless(
        samples || request.leastShare() == null, guards, "/leastShare");
    guards.pass();
    var policy =
        known.orElseGet(() -> new SupervisionPolicy(Ids.next(), province, request.validFrom()));
    var event = policy.layDown(request.mode(), request.leastShare());
    policies.save(policy);
    journal.append(event, Occurrence.on(today));
    return event.data();
  }

  /** All of a province, the newest first. */
  List<SupervisionPolicyData> of(String unit) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    return policies.of(units.parameter("unit", unit).id()).stream()
        .map(SupervisionPolicy::data)
        .toList();
  }
}
