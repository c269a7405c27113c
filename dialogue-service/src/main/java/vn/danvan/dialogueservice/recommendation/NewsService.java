package vn.danvan.dialogueservice.recommendation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.journal.JournalCursor;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.message.Channel;
import vn.danvan.platform.message.Messages;
import vn.danvan.platform.persistence.TransactionLock;

/**
 * Tells senders who want it that there is news, and nothing else: what it is they see by their
 * code. It follows the sealed journal from where it was, so that nobody is told twice or forgotten.
 *
 * @see "docs/rules.md: R-REC-37 (news for senders)"
 */
@ApplicationScoped
class NewsService {

  private static final int AT_ONCE = 500;

  /** Steps that a sender did not take. */
  private static final Set<String> NEWS =
      Set.of(
          "vn.danvan.RecommendationAssigned",
          "vn.danvan.RecommendationAnswered",
          "vn.danvan.RecommendationResolved",
          "vn.danvan.RecommendationSupervised",
          "vn.danvan.RecommendationClosed",
          "vn.danvan.RecommendationForwarded",
          "vn.danvan.RecommendationRejected",
          "vn.danvan.RecommendationReopened",
          "vn.danvan.RecommendationAppealDismissed",
          "vn.danvan.RecommendationExtended",
          "vn.danvan.RecommendationMerged");

  private final ContactVault contacts;
  private final Messages messages;
  private final JournalReader sealed;
  private final JournalCursor cursor;
  private final Jdbi jdbi;

  NewsService(ContactVault contacts, Messages messages, JournalReader sealed, Jdbi jdbi) {
    this.contacts = contacts;
    this.messages = messages;
    this.sealed = sealed;
    this.cursor = new JournalCursor(jdbi, "news_cursor");
    this.jdbi = jdbi;
  }

  /**
   * Looks at what was sealed since the last time. May run at any time and in any process: one of
   * them leads.
   *
   * @return how many senders are told
   */
  @ActivateRequestContext
  int tellDue() {
    var told = 0;
    while (true) {
      var step = QuarkusTransaction.requiringNew().call(this::tellSome);
      told += step.told();
      if (step.looked() < AT_ONCE) {
        return told;
      }
    }
  }

  private record Step(int looked, int told) {}

  private Step tellSome() {
    if (!jdbi.withHandle(handle -> TransactionLock.tryTake(handle, "news for senders"))) {
      return new Step(0, 0);
    }
    // Before: whoever asks for news meanwhile is told of what comes after.
    var head = sealed.head();
    if (!isAnybodyWaiting()) {
      cursor.reach(head);
      return new Step(0, 0);
    }
    var entries = sealed.after(cursor.reached(), AT_ONCE, null, true);
    var changed = new LinkedHashSet<UUID>();
    entries.stream()
        .filter(entry -> NEWS.contains(entry.type()))
        .forEach(entry -> changed.add(entry.aggregateId()));
    var wanting = wanting(changed);
    wanting.forEach(this::tell);
    if (!entries.isEmpty()) {
      cursor.reach(entries.getLast().position());
    }
    return new Step(entries.size(), wanting.size());
  }

  /** Who asks for news later is told of what happens later. */
  private boolean isAnybodyWaiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT FROM recommendation_contact WHERE news)")
                .mapTo(Boolean.class)
                .one());
  }

  /** By e-mail if that can be, or else by phone. */
  private void tell(UUID recommendation) {
    contacts
        .read(recommendation)
        .flatMap(
            contact ->
                Stream.of(Channel.EMAIL, Channel.SMS)
                    .filter(messages::goBy)
                    .filter(channel -> contact.address(channel) != null)
                    .findFirst())
        .ifPresent(channel -> messages.tell(channel, recommendation));
  }

  private List<UUID> wanting(Collection<UUID> changed) {
    return changed.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT recommendation_id FROM recommendation_contact"
                            + " WHERE recommendation_id = ANY(:ids) AND news AND wrapped_key IS NOT NULL")
                    .bind("ids", changed.toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .list());
  }
}
