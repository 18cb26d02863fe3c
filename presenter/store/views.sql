-- What people who like SQL ask first: four views, made with the file and explained in docs/sql.md.
-- Instants are UTC text, spans whole seconds. What nobody agreed to keep is in no view.

CREATE VIEW timeline AS
SELECT
  act.session_id,
  act.at,
  act."by",
  act.label,
  (SELECT COUNT(*) FROM act AS later WHERE later.undoes = act.id) AS taken_back
FROM act
WHERE act.label <> ''
ORDER BY act.session_id, act.id;

CREATE VIEW talk_time AS
SELECT
  turn.session_id,
  turn.id AS turn_id,
  turn.name,
  turn.title,
  turn.consent,
  turn.planned + (
    SELECT COALESCE(SUM(seconds), 0) FROM extension WHERE turn_id = turn.id
  ) AS granted,
  CAST(ROUND(86400 * (
    JULIANDAY(turn.ended_at) - JULIANDAY(turn.started_at) - (
      SELECT COALESCE(SUM(JULIANDAY(COALESCE(pause.ended_at, turn.ended_at))
        - JULIANDAY(began_at)), 0)
      FROM pause WHERE turn_id = turn.id
    )
  )) AS INTEGER) AS used
FROM turn
WHERE turn.ended_at IS NOT NULL
ORDER BY turn.session_id, turn.started_at, turn.id;

CREATE VIEW phase_pace AS
SELECT
  phase.session_id,
  phase.number + 1 AS number,
  phase.title,
  phase.planned,
  CAST(ROUND(86400 * (
    JULIANDAY(phase.ended_at) - JULIANDAY(phase.started_at) - (
      SELECT COALESCE(SUM(JULIANDAY(COALESCE(pause.ended_at, phase.ended_at))
        - JULIANDAY(began_at)), 0)
      FROM pause WHERE phase_id = phase.id
    )
  )) AS INTEGER) AS used,
  phase.started_at,
  phase.ended_at
FROM phase
ORDER BY phase.session_id, phase.number;

CREATE VIEW entries AS
SELECT
  entry.session_id,
  entry.id AS entry_id,
  entry.kind,
  entry.words,
  phase.title AS phase,
  turn.title AS story,
  entry.written_at
FROM entry
LEFT JOIN phase ON phase.id = entry.phase_id
LEFT JOIN turn ON turn.id = entry.turn_id
ORDER BY entry.session_id, entry.id;
