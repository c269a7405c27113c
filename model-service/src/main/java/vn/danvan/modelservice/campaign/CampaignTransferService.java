package vn.danvan.modelservice.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitTree;

/**
 * Passes campaigns that are not closed on when their provinces are taken over whole.
 *
 * @see "docs/rules.md: R-REF-04 (campaigns of closed provinces)"
 */
@ApplicationScoped
public class CampaignTransferService {

  private final CampaignRepository campaigns;
  private final Journal journal;

  CampaignTransferService(CampaignRepository campaigns, Journal journal) {
    this.campaigns = campaigns;
    this.journal = journal;
  }

  /** A campaign passes from a closed province to its successor. */
  public record Move(UUID campaign, UUID from, UUID to) {}

  /**
   * The campaigns that pass on.
   *
   * @param closed units that are closed
   * @param after the tree once they are
   * @param on first day of the successors
   */
  public List<Move> passing(
      Collection<UUID> closed, UnitTree after, LocalDate on, LocalDate today) {
    if (closed.isEmpty()) {
      return List.of();
    }
    var moves = new ArrayList<Move>();
    for (var campaign : campaigns.openOf(closed, on)) {
      var place = after.place(campaign.provinceId(), today);
      if (place.whole()) {
        moves.add(new Move(campaign.id(), campaign.provinceId(), place.unit()));
      }
    }
    return moves;
  }

  /** In the caller's transaction. */
  public void transfer(List<Move> moves, Occurrence when) {
    var found = held(moves);
    var facts =
        moves.stream()
            .map(move -> found.get(move.campaign()).passTo(move.to()))
            .map(event -> new Journal.Fact(event, when))
            .toList();
    campaigns.flush();
    journal.appendAll(facts);
  }

  private Map<UUID, Campaign> held(List<Move> moves) {
    return moves.isEmpty()
        ? Map.of()
        : campaigns.list("id in ?1", moves.stream().map(Move::campaign).toList()).stream()
            .collect(Collectors.toMap(Campaign::id, Function.identity()));
  }
}
