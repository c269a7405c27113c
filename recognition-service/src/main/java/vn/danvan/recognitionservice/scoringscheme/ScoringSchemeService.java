package vn.danvan.recognitionservice.scoringscheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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
import vn.danvan.recognitionservice.levelchain.LevelChains;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.reference.EndValidityRequest;

/** Sets, closes and shows editions of scoring schemes. */
@ApplicationScoped
class ScoringSchemeService {

  static final String PATH = "/api/v1/scoring-schemes";

  private final ScoringSchemeRepository schemes;
  private final LevelChains chains;
  private final UnitDirectory units;
  private final ReferenceRights rights;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;
  private final Journal journal;
  private final JournalReader history;
  private final Jdbi jdbi;

  ScoringSchemeService(
      ScoringSchemeRepository schemes,
      LevelChains chains,
      UnitDirectory units,
      ReferenceRights rights,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time,
      Journal journal,
      JournalReader history,
      Jdbi jdbi) {
    this.schemes = schemes;
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

  ScoringSchemeView set(SetScoringSchemeRequest request) {
    rights.requireKeeper();
    var guards = validator.check(request);
    guards.pass();
    var province =
        request.province() == null ? null : units.require("/province", request.province());
    var provinceId = province == null ? null : province.id();
    rights.requireKeeper(provinceId);
    var scheme =
        ScoringScheme.set(
            request,
            province,
            chains.isKnown(request.level()),
            schemes.nextEdition(provinceId, request.level()),
            guards);
    schemes.save(scheme);
    journal.append(scheme.setUp(), Occurrence.on(time.today()).noting(request.reason()));
    return view(scheme);
  }

  ScoringSchemeView close(UUID id, EndValidityRequest request) {
    rights.requireKeeper();
    var guards = validator.check(request);
    var scheme = schemes.require(id);
    rights.requireKeeper(scheme.provinceId());
    preconditions.match(scheme.version());
    var event = scheme.close(request.validTo(), guards);
    schemes.save(scheme);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return view(scheme);
  }

  ScoringSchemeView view(UUID id) {
    return view(schemes.read(id));
  }

  /** Filters of the list; null where not given. */
  record Filter(List<UUID> ids, UUID province, String level, LocalDate on) {}

  Page<ScoringSchemeView> list(Filter filter, PageRequest page) {
    var ids =
        KeysetQuery.from("scoring_scheme")
            .withIds(filter.ids())
            .equal("province_id", filter.province())
            .equal("level", filter.level())
            .holdingOn(filter.on())
            .ids(jdbi, page);
    return page.page(schemes.inOrder(ids), scheme -> List.of(scheme.id().toString()))
        .map(this::view);
  }

  List<JournalReader.Entry> history(UUID id) {
    rights.requireKeeper();
    rights.requireKeeper(schemes.read(id).provinceId());
    return history.history(id);
  }

  private ScoringSchemeView view(ScoringScheme scheme) {
    var data = scheme.data();
    return new ScoringSchemeView(
        data.id(),
        data.version(),
        units.tree().ref(data.provinceId()),
        data.level(),
        data.edition(),
        data.validFrom(),
        data.validTo(),
        data.procedure(),
        data.criteria(),
        data.threshold(),
        data.strict(),
        data.quotaPerUnit(),
        data.ballotRule(),
        data.dossierParts(),
        data.validTo() == null && rights.keeps(data.provinceId())
            ? List.of(AllowedAction.ready("closure", PATH + "/" + data.id() + "/closure"))
            : List.of());
  }
}
