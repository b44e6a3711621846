-- What a diary of many years needs: what was changed by hand, questionnaires, where on the body it hurt, and counts that
-- are there at once.
--
-- Instants and enums as in the first step.

-- Every change by hand, with what was there before. Only ever added to.
CREATE TABLE change (
    seq    INTEGER PRIMARY KEY,
    at     TEXT    NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(at) IS NOT NULL),
    what   TEXT    NOT NULL CHECK (what IN ('SESSION', 'PAIN', 'MEASURE')),
    entry  TEXT    NOT NULL CHECK (length(entry) = 36 AND entry = lower(entry)),
    how    TEXT    NOT NULL CHECK (how IN ('ADDED', 'CHANGED', 'DELETED', 'RESTORED')),
    -- Its rows by their tables, as they were; absent where there was nothing.
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    CHECK ((before IS NULL) = (how IN ('ADDED', 'RESTORED')))
) STRICT;

CREATE INDEX change_by_entry ON change (entry);

CREATE TRIGGER change_stays BEFORE UPDATE ON change
BEGIN
    SELECT RAISE(ABORT, 'what was changed stays known');
END;

-- A questionnaire as it was answered.
CREATE TABLE measure (
    id      TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id = lower(id)),
    at      TEXT    NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(at) IS NOT NULL),
    day     TEXT    NOT NULL GENERATED ALWAYS AS (substr(at, 1, 10)) VIRTUAL,
    kind    TEXT    NOT NULL CHECK (kind IN ('RMDQ_24', 'PSFS', 'GLOBAL_CHANGE')),
    score   REAL    NOT NULL,
    answers TEXT    NOT NULL CHECK (json_valid(answers)),
    note    TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX measure_by_day ON measure (day);

-- 1: written down afterwards.
ALTER TABLE session ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));

-- Places on a map of the body, by their names.
ALTER TABLE pain ADD COLUMN spots TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(spots));

-- How much of each exercise was done on each side: counted as it is done.
CREATE TABLE exercise_done (
    session  TEXT    NOT NULL,
    exercise INTEGER NOT NULL,
    side     TEXT    NOT NULL CHECK (side IN ('BOTH', 'LEFT', 'RIGHT')),
    -- Steps of work, each counted once.
    done     INTEGER NOT NULL CHECK (done >= 0),
    -- Those of them that were repeated after going back.
    again    INTEGER NOT NULL CHECK (again >= 0),
    millis   INTEGER NOT NULL CHECK (millis >= 0),
    PRIMARY KEY (session, exercise, side),
    FOREIGN KEY (session, exercise) REFERENCES session_exercise (session, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO exercise_done (session, exercise, side, done, again, millis)
SELECT session, exercise, side, sum(1 - again), sum(again), sum(millis) FROM step_done GROUP BY session, exercise, side;

CREATE TRIGGER step_done_counts AFTER INSERT ON step_done
BEGIN
    INSERT INTO exercise_done (session, exercise, side, done, again, millis)
    VALUES (new.session, new.exercise, new.side, 1 - new.again, new.again, new.millis)
    ON CONFLICT (session, exercise, side) DO UPDATE
    SET done = done + excluded.done, again = again + excluded.again, millis = millis + excluded.millis;
END;
