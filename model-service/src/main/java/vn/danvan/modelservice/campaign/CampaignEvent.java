package vn.danvan.modelservice.campaign;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a campaign; each carries its whole state after the change. */
public sealed interface CampaignEvent extends DomainEvent {

  String AGGREGATE = "Campaign";

  CampaignData campaign();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return "reference-data";
  }

  @Override
  default UUID subject() {
    return campaign().id();
  }

  @Override
  default long version() {
    return campaign().version();
  }

  @Override
  default Object data() {
    return campaign();
  }

  /** It may be named from now on. */
  record CampaignRegistered(CampaignData campaign) implements CampaignEvent {
    @Override
    public String type() {
      return "vn.danvan.CampaignRegistered";
    }
  }

  /** A successor has taken over its province. */
  record CampaignTransferred(CampaignData campaign) implements CampaignEvent {
    @Override
    public String type() {
      return "vn.danvan.CampaignTransferred";
    }
  }

  /** It may not be named after a day. */
  record CampaignClosed(CampaignData campaign) implements CampaignEvent {
    @Override
    public String type() {
      return "vn.danvan.CampaignClosed";
    }
  }
}
