package vn.danvan.dialogueservice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** What owners do with their webhooks. */
@ApplicationScoped
class WebhookService {

  /** Webhooks of one account. */
  static final int MOST = 20;

  private final WebhookRepository webhooks;
  private final WebhookReader reader;
  private final WebhookTargets targets;
  private final WebhookQueue queue;
  private final Journal journal;
  private final JournalReader sealed;
  private final Access access;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;
  private final Jdbi jdbi;

  WebhookService(
      WebhookRepository webhooks,
      WebhookReader reader,
      WebhookTargets targets,
      WebhookQueue queue,
      Journal journal,
      JournalReader sealed,
      Access access,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time,
      Jdbi jdbi) {
    this.webhooks = webhooks;
    this.reader = reader;
    this.targets = targets;
    this.queue = queue;
    this.journal = journal;
    this.sealed = sealed;
    this.access = access;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
    this.jdbi = jdbi;
  }

  /**
   * @see "docs/rules.md: R-WHK-01 (who is told), R-WHK-02 (targets)"
   */
  WebhookView register(RegisterWebhookRequest request) {
    var caller = access.require(Role.INTEGRATOR, Role.ADMIN);
    var guards = validator.check(request);
    var unit = unit(request.unit(), caller);
    var events = request.events() == null ? List.<String>of() : request.events();
    for (int i = 0; i < events.size(); i++) {
      WebhookProblem.EVENT_UNKNOWN.unless(
          events.get(i) == null || StepEvents.NAMES.contains(events.get(i)),
          guards,
          "/events/" + i,
          events.get(i));
    }
    requireRoom(caller, guards);
    if (!guards.failed()) {
      var problem = targets.find(request.url()).problem();
      if (problem != null) {
        problem.unless(false, guards, "/url");
      }
    }
    guards.pass();
    var webhook =
        new Webhook(
            Ids.next(),
            request.url(),
            unit,
            caller.subject(),
            caller.unit(),
            events.stream().distinct().sorted().toList());
    append(webhook, webhook.register());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE webhook SET from_position = ? WHERE id = ?", sealed.head(), webhook.id()));
    return reader.view(webhook);
  }

  private UUID unit(String named, Caller caller) {
    var unit = named == null ? caller.unit() : units.require("/unit", named).id();
    if (caller.unit() != null && !caller.has(Role.ADMIN)) {
      access.requireSight(unit);
    }
    return unit;
  }

  /** Of two at once one waits for the other. */
  private void requireRoom(Caller caller, Guards guards) {
    int count =
        jdbi.withHandle(
            handle -> {
              TransactionLock.take(handle, "webhooks of " + caller.subject());
              return handle
                  .createQuery(
                      "SELECT count(*) FROM webhook WHERE owner = :owner AND state <> 'REMOVED'")
                  .bind("owner", caller.subject())
                  .mapTo(Integer.class)
                  .one();
            });
    WebhookProblem.TOO_MANY.unless(count < MOST, guards, "", MOST);
  }

  WebhookView switchOn(UUID id, WebhookStep request) {
    var webhook = required(id);
    validator.check(request).pass();
    preconditions.match(webhook.version());
    append(webhook, webhook.switchOn());
    queue.startAnew(id, time.now());
    return reader.view(webhook);
  }

  void remove(UUID id) {
    var webhook = required(id);
    append(webhook, webhook.remove());
    queue.forget(id);
  }

  /** The same event once more, under the same id. */
  WebhookDeliveryView redeliver(UUID id, UUID delivery, WebhookStep request) {
    required(id);
    validator.check(request).pass();
    var held = queue.hold(id, delivery).orElseThrow(PlatformProblem.UNKNOWN::because);
    if (held.state() == DeliveryState.PENDING) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("redelivery", held.state());
    }
    return queue.again(delivery, time.now());
  }

  private Webhook required(UUID id) {
    var caller = access.require(Role.INTEGRATOR, Role.ADMIN);
    var webhook = webhooks.require(id);
    reader.requireOwner(webhook, caller);
    return webhook;
  }

  private void append(Webhook webhook, WebhookEvent event) {
    webhooks.save(webhook);
    journal.append(event, Occurrence.on(time.today()));
  }
}
