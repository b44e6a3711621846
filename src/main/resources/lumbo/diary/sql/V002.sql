-- What was said and offered for the person's safety, and where it hurt.
--
-- Instants and enums as in the first step.

-- Written in order and never changed: seq tells the order of writing.
CREATE TABLE safety_log (
    seq     INTEGER PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE CHECK (length(id) = 36 AND id = lower(id)),
    at      TEXT    NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(at) IS NOT NULL),
    kind    TEXT    NOT NULL CHECK (kind IN ('PROFILE', 'SCREENING', 'CHECK_IN', 'MORNING', 'OFFER', 'OVERRIDE', 'EASING', 'STOP', 'ADVICE')),
    session TEXT    REFERENCES session ON DELETE CASCADE,
    content TEXT    NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE INDEX safety_log_by_session ON safety_log (session);
CREATE INDEX safety_log_by_kind ON safety_log (kind);

CREATE TRIGGER safety_log_stays BEFORE UPDATE ON safety_log
BEGIN
    SELECT RAISE(ABORT, 'what was said is never changed; say it anew');
END;

ALTER TABLE pain ADD COLUMN place TEXT CHECK (place IN ('BACK', 'LEG', 'FURTHER_DOWN_LEG', 'ELSEWHERE'));
