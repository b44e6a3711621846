-- One exercise through all sessions, for its trend. The primary key has the sessions first.
CREATE INDEX session_exercise_by_exercise ON session_exercise (exercise_id, session);
