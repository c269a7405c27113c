-- Numbers of the decisions that recognitions and commendations rest on. What was kept without them is read again: this
-- schema is derived, and its offsets stand beside the facts.
ALTER TABLE fact ADD COLUMN document text;
TRUNCATE fact, flow, tally, newest_fact, parked_event, consumed;
