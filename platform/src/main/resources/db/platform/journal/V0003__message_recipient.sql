-- Who is told, not where: the address is asked for when a message goes out, and is gone once it is erased.
ALTER TABLE message
  ADD COLUMN recipient_id uuid,
  ALTER COLUMN address DROP NOT NULL,
  ADD CONSTRAINT message_recipient CHECK (num_nonnulls(address, recipient_id) = 1) NOT VALID;
ALTER TABLE message VALIDATE CONSTRAINT message_recipient;
COMMENT ON COLUMN message.address IS 'of messages written before recipients were; not written any more';
