package vn.danvan.modelservice.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.reference.CloseRequest;
import vn.danvan.modelservice.reference.ReferenceFilter;
import vn.danvan.modelservice.reference.ReferenceLists;
import vn.danvan.modelservice.reference.ReferenceRights;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Commands and questions about campaigns. */
@ApplicationScoped
class CampaignService {

  private final CampaignRepository campaigns;
  private final UnitDirectory units;
  private final Journal journal;
  private final ReferenceRights rights;
  private final ReferenceLists lists;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  CampaignService(
      CampaignRepository campaigns,
      UnitDirectory units,
      Journal journal,
      ReferenceRights rights,
      ReferenceLists lists,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.campaigns = campaigns;
    this.units = units;
    this.journal = journal;
    this.rights = rights;
    this.lists = lists;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  CampaignView register(UUID id, RegisterCampaignRequest request) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var province = province(request);
    rights.requireKeeper(province == null ? null : province.id());
    preconditions.createOnly();
    var known = campaigns.findById(id);
    if (known != null) {
      throw PlatformProblem.VERSION_CONFLICT.because(known.version());
    }
    if (!guards.failed() && campaigns.findCode(request.code()).isPresent()) {
      throw PlatformProblem.DUPLICATE.because(request.code()).at("/code");
    }
    var campaign = campaigns.save(Campaign.register(id, request, province, guards));
    journal.append(
        new CampaignEvent.CampaignRegistered(campaign.data()), Occurrence.on(time.today()));
    return view(campaign);
  }

  private Unit province(RegisterCampaignRequest request) {
    return request.province() == null ? null : units.require("/province", request.province());
  }

  CampaignView close(UUID id, CloseRequest request) {
    var guards = validator.check(request);
    rights.requireKeeper();
    var campaign = campaigns.require(id);
    rights.requireKeeper(campaign.provinceId());
    preconditions.match(campaign.version());
    var event = campaign.close(request.closedOn(), guards);
    campaigns.save(campaign);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return view(campaign);
  }

  CampaignView read(UUID id) {
    return view(campaigns.read(id));
  }

  Page<CampaignView> list(ReferenceFilter filter) {
    return lists.page(CampaignEvent.AGGREGATE, filter, campaigns, this::view);
  }

  private CampaignView view(Campaign campaign) {
    var data = campaign.data();
    var mayClose = data.closedOn() == null && rights.keeps(data.provinceId());
    return CampaignView.of(
        data,
        units.tree(),
        mayClose
            ? List.of(
                AllowedAction.ready(
                    "closure", CampaignResource.PATH + "/" + data.id() + "/closure"))
            : List.of());
  }
}
