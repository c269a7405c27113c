package vn.danvan.dialogueservice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class WebhookRepository extends AggregateRepository<Webhook> {}
