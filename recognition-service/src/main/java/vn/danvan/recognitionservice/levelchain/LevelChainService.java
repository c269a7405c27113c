package vn.danvan.recognitionservice.levelchain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.ReferenceRights;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.reference.EndValidityRequest;

/** Sets, closes and shows the steps of level chains. */
@ApplicationScoped
class LevelChainService {

  static final String PATH = "/api/v1/level-chains";

  private final LevelChainRepository steps;
  private final LevelChains chains;
  private final UnitDirectory units;
  private final ReferenceRights rights;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;
  private final Journal journal;
  private final JournalReader history;
  private final Jdbi jdbi;

  LevelChainService(
      LevelChainRepository steps,
      LevelChains chains,
      UnitDirectory units,
      ReferenceRights rights,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time,
      Journal journal,
      JournalReader history,
      Jdbi jdbi) {
    this.steps = steps;
    this.chains = chains;
    this.units = units;
    this.rights = rights;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
    this.journal = journal;
    this.history = history;
    this.jdbi = jdbi;
  }

  LevelChainView set(SetLevelChainRequest request) {
    rights.requireKeeper();
    var guards = validator.check(request);
    guards.pass();
    var province =
        request.province() == null ? null : units.require("/province", request.province());
    var provinceId = province == null ? null : province.id();
    rights.requireKeeper(provinceId);
    var others = steps.hold(provinceId, request.level());
    chains.reread();
    var above =
        request.nominatesTo() == null
            ? Set.<String>of()
            : chains.upwards(provinceId, request.nominatesTo(), request.validFrom());
    var step = LevelChain.set(request, province, others, above, guards);
    steps.save(step);
    journal.append(step.setUp(), Occurrence.on(time.today()).noting(request.reason()));
    chains.changed();
    return view(step);
  }

  LevelChainView close(UUID id, EndValidityRequest request) {
    rights.requireKeeper();
    var guards = validator.check(request);
    var step = steps.require(id);
    rights.requireKeeper(step.provinceId());
    preconditions.match(step.version());
    var event = step.close(request.validTo(), guards);
    steps.save(step);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    chains.changed();
    return view(step);
  }

  LevelChainView view(UUID id) {
    return view(steps.read(id));
  }

  /** Filters of the list; null where not given. */
  record Filter(List<UUID> ids, UUID province, String level, LocalDate on) {}

  Page<LevelChainView> list(Filter filter, PageRequest page) {
    var ids =
        KeysetQuery.from("level_chain")
            .withIds(filter.ids())
            .equal("province_id", filter.province())
            .equal("level", filter.level())
            .holdingOn(filter.on())
            .ids(jdbi, page);
    return page.page(steps.inOrder(ids), step -> List.of(step.id().toString())).map(this::view);
  }

  List<JournalReader.Entry> history(UUID id) {
    rights.requireKeeper();
    rights.requireKeeper(steps.read(id).provinceId());
    return history.history(id);
  }

  private LevelChainView view(LevelChain step) {
    var data = step.data();
    return new LevelChainView(
        data.id(),
        data.version(),
        units.tree().ref(data.provinceId()),
        data.level(),
        data.nominatesTo(),
        data.validFrom(),
        data.validTo(),
        data.registers(),
        data.procedure(),
        data.defaultMinMonths(),
        data.unitKinds(),
        data.ownLevelUntil(),
        data.validTo() == null && rights.keeps(data.provinceId())
            ? List.of(AllowedAction.ready("closure", PATH + "/" + data.id() + "/closure"))
            : List.of());
  }
}
