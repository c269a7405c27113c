-- What a member gave a nomination for a criterion.
CREATE TABLE council_score (
  session_id    uuid         NOT NULL REFERENCES council_session,
  member_id     uuid         NOT NULL REFERENCES council_member (id),
  nomination_id uuid         NOT NULL REFERENCES nomination,
  criterion     text         NOT NULL,
  points        numeric(4,1) NOT NULL CHECK (points >= 0),
  PRIMARY KEY (session_id, member_id, nomination_id, criterion)
);
