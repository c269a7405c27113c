-- The public list shows recognitions and commendations together, newest first.
CREATE INDEX recognition_honors ON recognition (decided_on, id) WHERE state = 'IN_FORCE';
