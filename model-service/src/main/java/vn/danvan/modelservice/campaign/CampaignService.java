package vn.danvan.modelservice.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.modelservice.reference.CloseRequest;
import vn.danvan.modelservice.reference.ReferenceFilter;
import vn.danvan.modelservice.reference.ReferenceLists;
import vn.danvan.modelservice.reference.ReferenceService;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitDirectory;

/** Commands and questions about campaigns. */
@ApplicationScoped
class CampaignService {

  private final CampaignRepository campaigns;
  private final ReferenceService references;
  private final ReferenceLists lists;
  private final UnitDirectory units;

  CampaignService(
      CampaignRepository campaigns,
      ReferenceService references,
      ReferenceLists lists,
      UnitDirectory units) {
    this.campaigns = campaigns;
    this.references = references;
    this.lists = lists;
    this.units = units;
  }

  CampaignView register(UUID id, RegisterCampaignRequest request) {
    return view(
        references.register(
            id,
            request,
            campaigns,
            (province, guards) -> Campaign.register(id, request, province, guards),
            campaign -> new CampaignEvent.CampaignRegistered(campaign.data())));
  }

  CampaignView close(UUID id, CloseRequest request) {
    return view(references.close(id, request, campaigns, Campaign::close));
  }

  CampaignView read(UUID id) {
    return view(campaigns.read(id));
  }

  Page<CampaignView> page(PageRequest request) {
    return lists.sorted(request, campaigns).map(this::view);
  }

  Page<CampaignView> list(ReferenceFilter filter) {
    return lists.page(CampaignEvent.AGGREGATE, filter, campaigns, this::view);
  }

  private CampaignView view(Campaign campaign) {
    return CampaignView.of(
        campaign.data(), units.tree(), references.actions(CampaignResource.PATH, campaign));
  }
}
