-- The diary: sessions with what was planned and what was done, and pain.
--
-- Instants are ISO 8601 with milliseconds and offset, always 29 characters: 2026-11-22T18:30:05.250+01:00.
-- A day is the local date of such an instant. Enums are stored by name. Pain and effort are 0 to 10.

-- "LUMB": by it a file is known to be a diary of Lumbo.
PRAGMA application_id = 1280658754;

-- A program as it was played, once for all sessions that played exactly this one.
CREATE TABLE snapshot (
    id      INTEGER PRIMARY KEY,
    sha256  TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    program TEXT NOT NULL CHECK (json_valid(program))
) STRICT;

CREATE TABLE session (
    id                  TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id = lower(id)),
    -- CLOSED: it broke off, and was closed later.
    state               TEXT    NOT NULL CHECK (state IN ('RUNNING', 'FINISHED', 'ENDED', 'CLOSED')),
    started_at          TEXT    NOT NULL CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(started_at) IS NOT NULL),
    -- When its cursor was last written.
    saved_at            TEXT    NOT NULL CHECK (saved_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(saved_at) IS NOT NULL),
    ended_at            TEXT             CHECK (ended_at IS NULL OR (ended_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(ended_at) IS NOT NULL)),
    day                 TEXT    NOT NULL GENERATED ALWAYS AS (substr(started_at, 1, 10)) VIRTUAL,
    program_id          TEXT    NOT NULL CHECK (program_id <> ''),
    title               TEXT    NOT NULL CHECK (json_valid(title)),
    snapshot            INTEGER NOT NULL REFERENCES snapshot,
    choices             TEXT    NOT NULL CHECK (json_valid(choices)),
    plan_fingerprint    INTEGER NOT NULL,
    plan_steps          INTEGER NOT NULL CHECK (plan_steps > 0),
    -- How many of them are work: a repetition, a timed or an open set.
    planned_work        INTEGER NOT NULL CHECK (planned_work BETWEEN 0 AND plan_steps),
    -- Pauses left out.
    active_millis       INTEGER NOT NULL DEFAULT 0 CHECK (active_millis >= 0),
    cursor_step         INTEGER NOT NULL CHECK (cursor_step BETWEEN 0 AND plan_steps),
    cursor_step_nanos   INTEGER NOT NULL CHECK (cursor_step_nanos >= 0),
    cursor_extra_millis INTEGER NOT NULL CHECK (cursor_extra_millis >= 0),
    cursor_active_nanos INTEGER NOT NULL CHECK (cursor_active_nanos >= 0),
    cursor_again        INTEGER NOT NULL CHECK (cursor_again >= 0),
    cursor_outcomes     TEXT    NOT NULL CHECK (cursor_outcomes <> ''),
    effort              INTEGER CHECK (effort BETWEEN 0 AND 10),
    -- Beats per minute.
    heart_rate_before   INTEGER CHECK (heart_rate_before BETWEEN 30 AND 240),
    heart_rate_after    INTEGER CHECK (heart_rate_after BETWEEN 30 AND 240),
    note                TEXT    NOT NULL DEFAULT '',
    CHECK ((state = 'RUNNING') = (ended_at IS NULL))
) STRICT;

CREATE INDEX session_by_day ON session (day);
CREATE INDEX session_running ON session (started_at) WHERE state = 'RUNNING';
CREATE INDEX session_by_snapshot ON session (snapshot);

-- What a session planned: one row for each exercise in each round.
CREATE TABLE session_exercise (
    session         TEXT    NOT NULL REFERENCES session ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL CHECK (ordinal >= 0),
    exercise_id     TEXT    NOT NULL CHECK (exercise_id <> ''),
    -- The row of the source.
    ref             TEXT,
    name            TEXT    NOT NULL CHECK (json_valid(name)),
    round           INTEGER NOT NULL CHECK (round >= 1),
    sets            INTEGER NOT NULL CHECK (sets >= 1),
    reps_per_side   INTEGER CHECK (reps_per_side >= 1),
    seconds         INTEGER CHECK (seconds >= 1),
    hold_seconds    INTEGER CHECK (hold_seconds >= 0),
    sides           TEXT    NOT NULL CHECK (sides IN ('BOTH', 'EACH', 'ALTERNATE')),
    -- Planned steps of work by the side that they work.
    work_both       INTEGER NOT NULL CHECK (work_both >= 0),
    work_left       INTEGER NOT NULL CHECK (work_left >= 0),
    work_right      INTEGER NOT NULL CHECK (work_right >= 0),
    PRIMARY KEY (session, ordinal)
) STRICT, WITHOUT ROWID;

-- What was done: one row for each step of work that was played to its end, in that order.
CREATE TABLE step_done (
    session    TEXT    NOT NULL REFERENCES session ON DELETE CASCADE,
    seq        INTEGER NOT NULL CHECK (seq >= 1),
    step       INTEGER NOT NULL CHECK (step >= 0),
    kind       TEXT    NOT NULL CHECK (kind IN ('REP', 'TIMED', 'OPEN')),
    exercise   INTEGER NOT NULL,
    set_number INTEGER NOT NULL CHECK (set_number >= 1),
    side       TEXT    NOT NULL CHECK (side IN ('BOTH', 'LEFT', 'RIGHT')),
    rep        INTEGER NOT NULL CHECK (rep >= 0),
    -- 1: it had been done before, and was repeated after going back.
    again      INTEGER NOT NULL CHECK (again IN (0, 1)),
    millis     INTEGER NOT NULL CHECK (millis >= 0),
    at         TEXT    NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(at) IS NOT NULL),
    PRIMARY KEY (session, seq),
    FOREIGN KEY (session, exercise) REFERENCES session_exercise (session, ordinal) ON DELETE CASCADE,
    CHECK ((kind = 'REP') = (rep > 0))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX step_done_first ON step_done (session, step) WHERE again = 0;

-- How much it hurt, on the numeric rating scale.
CREATE TABLE pain (
    id       TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id = lower(id)),
    at       TEXT    NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][01][0-9]:[0-5][0-9]' AND julianday(at) IS NOT NULL),
    day      TEXT    NOT NULL GENERATED ALWAYS AS (substr(at, 1, 10)) VIRTUAL,
    moment   TEXT    NOT NULL CHECK (moment IN ('BEFORE', 'WORST_24H', 'DURING', 'AFTER', 'NEXT_MORNING', 'OTHER')),
    value    INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
    session  TEXT    REFERENCES session ON DELETE CASCADE,
    exercise INTEGER,
    note     TEXT    NOT NULL DEFAULT '',
    FOREIGN KEY (session, exercise) REFERENCES session_exercise (session, ordinal) ON DELETE CASCADE,
    CHECK (exercise IS NULL OR session IS NOT NULL)
) STRICT;

CREATE INDEX pain_by_day ON pain (day);
CREATE INDEX pain_by_session ON pain (session, exercise);
CREATE UNIQUE INDEX pain_asked_once ON pain (session, moment)
    WHERE session IS NOT NULL AND moment IN ('BEFORE', 'WORST_24H', 'AFTER', 'NEXT_MORNING');

-- What was planned and what was done never changes, whatever becomes of the program.
CREATE TRIGGER snapshot_stays BEFORE UPDATE ON snapshot
BEGIN
    SELECT RAISE(ABORT, 'a program as it was played never changes');
END;

CREATE TRIGGER session_plan_stays
    BEFORE UPDATE OF id, program_id, title, snapshot, choices, plan_fingerprint, plan_steps, planned_work ON session
BEGIN
    SELECT RAISE(ABORT, 'what a session played never changes');
END;

CREATE TRIGGER session_exercise_stays BEFORE UPDATE ON session_exercise
BEGIN
    SELECT RAISE(ABORT, 'what a session planned never changes');
END;

CREATE TRIGGER step_done_stays BEFORE UPDATE ON step_done
BEGIN
    SELECT RAISE(ABORT, 'what was done never changes');
END;
