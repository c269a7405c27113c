-- Addresses of a unit's office, to which it is said that there is news.
CREATE TABLE notification_contact (
  id      uuid PRIMARY KEY,
  version bigint NOT NULL,
  email   text,
  phone   text
);
COMMENT ON COLUMN notification_contact.id IS 'the unit';
