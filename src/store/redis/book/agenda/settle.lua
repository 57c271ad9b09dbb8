-- Strikes an entry of the agenda, or postpones it.
--
-- KEYS  1 agenda, 2 next
-- ARGV  1 number at this office ("26-6307"), 2 kind, 3 due (us), 4 from when on it is to be
--       looked at again (us), or ''
-- Returns whether there was that entry (0 or 1). Writes both keys, or nothing; again, nothing.

local confirmed, entries = planned(KEYS[1], ARGV[1])
local rest, found = '', 0
each_entry(entries, function(kind, due, til, entry)
  if kind == ARGV[2] and due == tonumber(ARGV[3]) then
    found, entry = 1, ''
    if ARGV[4] ~= '' then entry = struct.pack('>Bc0dd', #kind, kind, tonumber(ARGV[4]), til) end
  end
  rest = rest .. entry
end)
if found == 1 or entries == '' then plan(KEYS[1], KEYS[2], ARGV[1], confirmed, rest) end
return found
