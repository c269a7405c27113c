-- Systems of others that are told of the steps of recommendations. Deliveries are queued from the
-- sealed journal, whose position up to which that is done lies here.
CREATE TABLE webhook (
  id            uuid PRIMARY KEY,
  version       bigint NOT NULL,
  state         text   NOT NULL,
  url           text,
  unit_id       uuid,
  owner         text   NOT NULL,
  owner_unit_id uuid,
  event_types   text[] NOT NULL,
  off_reason    text,
  from_position bigint NOT NULL DEFAULT 0,
  failures      int    NOT NULL DEFAULT 0,
  retry_at      timestamptz,
  CHECK ((url IS NULL) = (state = 'REMOVED'))
);
COMMENT ON COLUMN webhook.unit_id IS 'whose recommendations it is told of, with those of all units below; null: all';
COMMENT ON COLUMN webhook.event_types IS 'empty: all';
COMMENT ON COLUMN webhook.failures IS 'tries that failed since the last one that did not';
CREATE INDEX webhook_owner ON webhook (owner);

CREATE TABLE webhook_delivery (
  id           uuid PRIMARY KEY,
  webhook_id   uuid        NOT NULL REFERENCES webhook (id),
  position     bigint      NOT NULL,
  event_id     text        NOT NULL,
  event_type   text        NOT NULL,
  state        text        NOT NULL,
  attempts     int         NOT NULL DEFAULT 0,
  due_at       timestamptz NOT NULL,
  last_status  int,
  last_failure text,
  created_at   timestamptz NOT NULL,
  tried_at     timestamptz,
  UNIQUE (webhook_id, position)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, due_at) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_list ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_old ON webhook_delivery (created_at) WHERE state <> 'PENDING';

CREATE TABLE webhook_cursor (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  position  bigint NOT NULL
);
INSERT INTO webhook_cursor (position) VALUES (0);
