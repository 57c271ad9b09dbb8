-- Moves an appointment to the seat that pends for it: the one decisive write.
--
-- KEYS  1 appointments, 2 unsettled moves, 3 starts, 4 fences of moves, 5 agenda,
--       6 next of the agenda
-- ARGV  1 number at this office ("26-6307"), 2 version, 3 task, 4 stamp of the
--       pending, 5 office of the new cells ('' for this one), 6 kind, 7 seat,
--       8 cells, 9 start, 10 minutes, 11 when the old cells return (0: at once),
--       12 person or '' for nobody, 13 how many moves there may be in a day or '' if
--       it does not count, 14 now, 15 entries of the agenda
-- Returns 'done', the record and the note of what is unsettled (if it still is),
-- also if the task moved it before; 'stale' and the record, or nothing if there
-- is none; 'unsettled' if an earlier move must be settled first; 'often' and from
-- when on it may be moved again; 'fenced' and the last stamp that is refused. Only the first 'done' writes: the record, the start,
-- the agenda and the note.

local version, task = tonumber(ARGV[2]), ARGV[3]
local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then return { 'stale' } end
local r, note = read_record(value), redis.call('HGET', KEYS[2], ARGV[1])
if r.moved_by == task and r.version == version + 1 then return { 'done', value, note or nil } end
if r.status == 1 or r.version ~= version then return { 'stale', value } end
if note then return { 'unsettled' } end
local fence = redis.call('ZSCORE', KEYS[4], ARGV[1])
if fence and tonumber(fence) >= tonumber(ARGV[4]) then return { 'fenced', string.format('%.0f', fence) } end
local changes, from = r.changes, nil
if ARGV[13] ~= '' then changes, from = one_change_more(r, tonumber(ARGV[13]), tonumber(ARGV[14])) end
if not changes then return { 'often', from } end

note = packed_note(r, tonumber(ARGV[11]), ARGV[12])
r.changes = changes
r.version, r.since, r.moved_by = version + 1, version + 1, task
r.office, r.kind, r.seat, r.cells = ARGV[5], ARGV[6], tonumber(ARGV[7]), ARGV[8]
r.start, r.minutes = tonumber(ARGV[9]), tonumber(ARGV[10])
value = packed_record(r)
redis.call('HSET', KEYS[2], ARGV[1], note)
redis.call('HSET', KEYS[1], ARGV[1], value)
redis.call('ZADD', KEYS[3], r.start, ARGV[1])
plan(KEYS[5], KEYS[6], ARGV[1], 0, ARGV[15])
return { 'done', value, note }
