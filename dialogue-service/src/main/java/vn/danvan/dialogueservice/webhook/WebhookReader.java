package vn.danvan.dialogueservice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;

/** Webhooks as their owners and admins see them. */
@ApplicationScoped
class WebhookReader {

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final WebhookRepository webhooks;
  private final WebhookQueue queue;
  private final Access access;
  private final UnitDirectory units;
  private final Jdbi jdbi;

  WebhookReader(
      WebhookRepository webhooks,
      WebhookQueue queue,
      Access access,
      UnitDirectory units,
      Jdbi jdbi) {
    this.webhooks = webhooks;
    this.queue = queue;
    this.access = access;
    this.units = units;
    this.jdbi = jdbi;
  }

  Page<WebhookView> list(PageRequest page) {
    var caller = access.require(Role.INTEGRATOR, Role.ADMIN);
    var ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id FROM webhook
                        WHERE state <> 'REMOVED' AND (:all OR owner = :owner) AND id < :before
                        ORDER BY id DESC LIMIT :rows
                        """)
                    .bind("all", caller.has(Role.ADMIN))
                    .bind("owner", caller.subject())
                    .bind("before", page.lastId().orElse(AFTER_ALL))
                    .bind("rows", page.limit() + 1)
                    .mapTo(UUID.class)
                    .list());
    return page.page(ids, id -> List.of(id.toString())).map(id -> view(webhooks.read(id)));
  }

  WebhookView read(UUID id) {
    return view(owned(id));
  }

  Page<WebhookDeliveryView> deliveries(UUID id, DeliveryState state, PageRequest page) {
    return queue.list(owned(id).id(), state, page);
  }

  private Webhook owned(UUID id) {
    var caller = access.require(Role.INTEGRATOR, Role.ADMIN);
    var webhook = webhooks.read(id);
    requireOwner(webhook, caller);
    return webhook;
  }

  /** Others' webhooks do not exist for who is no admin. */
  void requireOwner(Webhook webhook, Caller caller) {
    if (webhook.isRemoved() || !(webhook.isOwnedBy(caller.subject()) || caller.has(Role.ADMIN))) {
      throw PlatformProblem.UNKNOWN.because();
    }
  }

  WebhookView view(Webhook webhook) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT failures, retry_at,
                      (SELECT count(*) FROM webhook_delivery
                       WHERE webhook_id = webhook.id AND webhook_delivery.state = 'PENDING') AS pending
                    FROM webhook WHERE id = :id
                    """)
                .bind("id", webhook.id())
                .map(
                    (row, _) ->
                        new WebhookView(
                            webhook.id(),
                            webhook.version(),
                            webhook.state(),
                            webhook.url(),
                            units.tree().ref(webhook.unitId()),
                            webhook.eventTypes(),
                            webhook.offReason(),
                            row.getLong("pending"),
                            row.getInt("failures"),
                            WebhookQueue.instant(row, "retry_at"),
                            actions(webhook),
                            null))
                .one());
  }

  private static List<AllowedAction> actions(Webhook webhook) {
    return webhook.isOn()
        ? List.of()
        : List.of(
            AllowedAction.ready(
                "activation", WebhookView.COLLECTION + "/" + webhook.id() + "/activation"));
  }
}
