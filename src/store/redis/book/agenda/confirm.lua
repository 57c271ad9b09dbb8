-- Notes that the person of an appointment comes.
--
-- KEYS  1 appointments, 2 agenda, 3 next
-- ARGV  1 number at this office ("26-6307"), 2 version
-- Returns whether it stands at that version (0 or 1); else nothing is written. Writes the
-- agenda; again, the same.

local value = redis.call('HGET', KEYS[1], ARGV[1])
local r = value and read_record(value)
if not r or r.status == 1 or r.version ~= tonumber(ARGV[2]) then return 0 end
local _, entries = planned(KEYS[2], ARGV[1])
plan(KEYS[2], KEYS[3], ARGV[1], r.version, entries)
return 1
