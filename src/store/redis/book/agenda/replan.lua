-- Makes the agenda of an appointment what it ought to be.
--
-- KEYS  1 appointments, 2 agenda, 3 next
-- ARGV  1 number at this office ("26-6307"), 2 version, 3 now (us), 4 the entries that lie
--       ahead, 5 and on: the kinds that there are
-- Returns whether it stands at that version (0 or 1); else nothing is written. Writes the
-- agenda and next; again, the same.

local value = redis.call('HGET', KEYS[1], ARGV[1])
local r = value and read_record(value)
if not r or r.status == 1 or r.version ~= tonumber(ARGV[2]) then return 0 end
local kinds, ahead, kept = {}, {}, ''
for at = 5, #ARGV do kinds[ARGV[at]] = true end
each_entry(ARGV[4], function(kind) ahead[kind] = true end)
local confirmed, entries = planned(KEYS[2], ARGV[1])
each_entry(entries, function(kind, due, _, entry)
  if due <= tonumber(ARGV[3]) and kinds[kind] and not ahead[kind] then kept = kept .. entry end
end)
plan(KEYS[2], KEYS[3], ARGV[1], confirmed, kept .. ARGV[4])
return 1
