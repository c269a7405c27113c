ALTER TABLE dialogue_duty ADD COLUMN next_due_on date, ADD COLUMN reminded_for date;
COMMENT ON COLUMN dialogue_duty.next_due_on IS 'by when a dialogue is due that is short, when it was last told; null if none is';
COMMENT ON COLUMN dialogue_duty.reminded_for IS 'the due day that it last reminded of';
CREATE INDEX dialogue_duty_next_due ON dialogue_duty (next_due_on) WHERE next_due_on IS NOT NULL;
