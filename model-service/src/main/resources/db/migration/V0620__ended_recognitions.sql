-- From the day of the decision that revoked or superseded it a recognition is not in force.
ALTER TABLE known_recognition ADD COLUMN ended_on date;
