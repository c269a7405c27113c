-- Nominations that lay before a council which had begun: their verdict comes from a council, also if that session is
-- cancelled or goes on without them.
CREATE TABLE council_hearing (
  nomination_id uuid PRIMARY KEY REFERENCES nomination
);
INSERT INTO council_hearing (nomination_id)
SELECT DISTINCT nomination_id FROM council_item JOIN council_session ON id = session_id
WHERE state IN ('OPENED', 'SCORING', 'BALLOTING', 'CLOSED')
  OR EXISTS (SELECT FROM journal WHERE aggregate_id = session_id AND event_type = 'vn.danvan.CouncilSessionOpened');
