-- Puts an appointment under another address.
--
-- KEYS  1 appointments, 2 agenda, 3 next of the agenda
-- ARGV  1 number at this office ("26-6307"), 2 version, 3 person, 4 sealed details,
--       5 an entry for the agenda, or ''
-- Returns 'done' and the record, also if it was done before; 'stale' and the
-- record, or nothing if there is none. Only the first 'done' writes: the record, and the
-- agenda.

local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then return { 'stale' } end
local r, version = read_record(value), tonumber(ARGV[2])
if r.version == version + 1 and r.person == ARGV[3] then return { 'done', value } end
if r.status == 1 or r.version ~= version then return { 'stale', value } end

r.version, r.person, r.sealed = version + 1, ARGV[3], ARGV[4]
value = packed_record(r)
redis.call('HSET', KEYS[1], ARGV[1], value)
if ARGV[5] ~= '' then
  local confirmed, entries = planned(KEYS[2], ARGV[1])
  local owed, rest = struct.unpack('>Bc0', ARGV[5]), ''
  each_entry(entries, function(kind, _, _, entry)
    if kind ~= owed then rest = rest .. entry end
  end)
  plan(KEYS[2], KEYS[3], ARGV[1], confirmed, rest .. ARGV[5])
end
return { 'done', value }
