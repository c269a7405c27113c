package vn.danvan.modelservice.reorganization;

import java.util.List;
import vn.danvan.modelservice.campaign.CampaignTransferService;
import vn.danvan.modelservice.replication.ReplicationTransferService;

/** What of closed units, beside their models, passes to what took them over whole. */
record PassedWork(
    List<ReplicationTransferService.Move> replications,
    List<CampaignTransferService.Move> campaigns) {}
