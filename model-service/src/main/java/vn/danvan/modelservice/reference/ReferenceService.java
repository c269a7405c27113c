package vn.danvan.modelservice.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.access.ReferenceRights;
import vn.danvan.platform.journal.DomainEvent;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Registers and closes reference data of every kind; what it must keep to is its own.
 *
 * @see "docs/rules.md: R-REF-01 (who keeps it), R-REF-03 (closing)"
 */
@ApplicationScoped
public class ReferenceService {

  private final UnitDirectory units;
  private final Journal journal;
  private final ReferenceRights rights;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  ReferenceService(
      UnitDirectory units,
      Journal journal,
      ReferenceRights rights,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.units = units;
    this.journal = journal;
    this.rights = rights;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  /** Makes what was asked for, or refuses together with what is already known to be wrong. */
  @FunctionalInterface
  public interface Registration<A> {

    /**
     * @param province whose own it is; null for all provinces
     */
    A register(Unit province, Guards guards);
  }

  /** Closes it after a day, or refuses together with what is already known to be wrong. */
  @FunctionalInterface
  public interface Closing<A> {
    DomainEvent close(A reference, LocalDate on, Guards guards);
  }

  /**
   * @param registered the fact to publish
   */
  public <A extends Aggregate & Coded, R extends Record & ReferenceRequest> A register(
      UUID id,
      R request,
      ReferenceRepository<A> stored,
      Registration<A> registration,
      Function<A, DomainEvent> registered) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var province =
        request.province() == null ? null : units.require("/province", request.province());
    rights.requireKeeper(province == null ? null : province.id());
    preconditions.createOnly();
    var known = stored.findById(id);
    if (known != null) {
      throw PlatformProblem.VERSION_CONFLICT.because(known.version());
    }
    if (!guards.failed() && stored.findCode(request.code()).isPresent()) {
      throw PlatformProblem.DUPLICATE.because(request.code()).at("/code");
    }
    var reference = stored.save(registration.register(province, guards));
    journal.append(registered.apply(reference), Occurrence.on(time.today()));
    return reference;
  }

  public <A extends Aggregate & Coded> A close(
      UUID id, CloseRequest request, ReferenceRepository<A> stored, Closing<A> closing) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var reference = stored.require(id);
    rights.requireKeeper(reference.provinceId());
    preconditions.match(reference.version());
    var event = closing.close(reference, request.closedOn(), guards);
    stored.save(reference);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return reference;
  }

  /**
   * What the caller may do next.
   *
   * @param path of the list that it stands in
   */
  public <A extends Aggregate & Coded> List<AllowedAction> actions(String path, A reference) {
    return reference.closedOn() == null && rights.keeps(reference.provinceId())
        ? List.of(AllowedAction.ready("closure", path + "/" + reference.id() + "/closure"))
        : List.of();
  }
}
