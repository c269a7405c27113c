-- Messages on their way: gone once they are delivered or given up. They say only that there is news.
CREATE TABLE message (
  id       uuid PRIMARY KEY,
  channel  text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
  address  text        NOT NULL,
  attempts int         NOT NULL DEFAULT 0,
  due_at   timestamptz NOT NULL
);
CREATE INDEX message_due ON message (due_at);
COMMENT ON COLUMN message.due_at IS 'when it is tried next';
