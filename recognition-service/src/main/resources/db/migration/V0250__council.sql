-- Sessions of review councils. What the members scored and voted is kept beside the session, never in it.
CREATE TABLE council_session (
  id                  uuid PRIMARY KEY,
  version             bigint NOT NULL,
  state               text   NOT NULL,
  round_id            uuid   NOT NULL REFERENCES recognition_round,
  authority_id        uuid   NOT NULL,
  authority_name      text   NOT NULL,
  province_id         uuid,
  held_on             date   NOT NULL,
  place               text,
  ballot              text   NOT NULL CHECK (ballot IN ('OPEN', 'SECRET')),
  least_members       int    NOT NULL CHECK (least_members > 0),
  odd_members         boolean NOT NULL,
  quorum_of           int    NOT NULL,
  quorum_out_of       int    NOT NULL,
  approval_of         int    NOT NULL,
  approval_out_of     int    NOT NULL,
  scoring_started_on  date,
  minutes_number      text,
  minutes_date        date,
  last_act_on         date   NOT NULL,
  CHECK (quorum_of BETWEEN 1 AND quorum_out_of),
  CHECK (approval_of BETWEEN 1 AND approval_out_of)
);
CREATE INDEX council_session_authority ON council_session (authority_id, id);
-- One council at work per round.
CREATE UNIQUE INDEX council_session_of_round ON council_session (round_id)
  WHERE state NOT IN ('CLOSED', 'CANCELLED');

-- Who sits in a council: personal data, in no event.
CREATE TABLE council_member (
  session_id     uuid    NOT NULL REFERENCES council_session,
  position       int     NOT NULL,
  id             uuid    NOT NULL UNIQUE,
  subject        text    NOT NULL,
  name           text    NOT NULL,
  role           text    NOT NULL CHECK (role IN ('CHAIR', 'SECRETARY', 'MEMBER')),
  unit_id        uuid    NOT NULL,
  unit_name      text    NOT NULL,
  unit_ids       uuid[]  NOT NULL,
  term_from      date    NOT NULL,
  term_to        date    NOT NULL,
  attends        boolean NOT NULL,
  declared_ids   uuid[]  NOT NULL,
  PRIMARY KEY (session_id, position)
);
CREATE INDEX council_member_subject ON council_member (subject);
COMMENT ON COLUMN council_member.unit_ids IS 'the unit and what was above it, below the authority, on the day of the session';
COMMENT ON COLUMN council_member.declared_ids IS 'units for which the member has a conflict of interest';

CREATE TABLE council_item (
  session_id         uuid   NOT NULL REFERENCES council_session,
  position           int    NOT NULL,
  nomination_id      uuid   NOT NULL REFERENCES nomination,
  model_id           uuid   NOT NULL,
  title              text,
  unit_id            uuid   NOT NULL,
  unit_name          text   NOT NULL,
  owner_unit_id      uuid   NOT NULL,
  unit_ids           uuid[] NOT NULL,
  outcome            text,
  votes_for          int,
  votes_cast         int,
  members            int,
  overrule_reason    text,
  PRIMARY KEY (session_id, position)
);
CREATE INDEX council_item_nomination ON council_item (nomination_id);
COMMENT ON COLUMN council_item.unit_id IS 'the unit whose matter it is: a conflict of interest with it shuts a member out';

-- A member's papers: scores, and the fact of having voted.
CREATE TABLE score_sheet (
  id         uuid PRIMARY KEY,
  version    bigint NOT NULL,
  session_id uuid   NOT NULL REFERENCES council_session,
  member_id  uuid   NOT NULL REFERENCES council_member (id),
  scored     int    NOT NULL,
  voted      int    NOT NULL,
  CONSTRAINT score_sheet_of_member UNIQUE (session_id, member_id)
);

-- Who has voted on what, and nothing about how.
CREATE TABLE council_voter (
  session_id    uuid NOT NULL REFERENCES council_session,
  nomination_id uuid NOT NULL REFERENCES nomination,
  member_id     uuid NOT NULL REFERENCES council_member (id),
  PRIMARY KEY (session_id, nomination_id, member_id)
);

-- How was voted in secret, and nothing about who: one sealed tally per nomination, written anew with every vote.
CREATE TABLE council_ballot_box (
  session_id    uuid  NOT NULL REFERENCES council_session,
  nomination_id uuid  NOT NULL REFERENCES nomination,
  tally         bytea NOT NULL,
  PRIMARY KEY (session_id, nomination_id)
);

-- Votes of open ballots.
CREATE TABLE council_vote (
  session_id    uuid NOT NULL REFERENCES council_session,
  nomination_id uuid NOT NULL REFERENCES nomination,
  member_id     uuid NOT NULL REFERENCES council_member (id),
  choice        text NOT NULL CHECK (choice IN ('FOR', 'AGAINST')),
  PRIMARY KEY (session_id, nomination_id, member_id)
);
COMMENT ON COLUMN council_item.title IS 'titles and names as they were when the item was put on the agenda: minutes do not change';
