-- Nobody offers a message: takes what is stranded.
-- KEYS  1 record of the person, 2 busy of the partition
-- ARGV  1 hand without a message (only its claim, lease and since count), 2 its
--       lease's end (us), 3 conversation id of a stranger
-- Returns  T + what is in hand; N: nothing is to be done.
-- Writes  the record and busy, or nothing (N).
-- Come again, it finds its own claim in hand and tells of it again.
local now = unpack('>i8', hand, 25)
local inbox, dead = sub(rec, inbox_at, inbox_at + waiting - 1), sub(rec, inbox_at + waiting)
if band(flags, 16) ~= 0 then
  if sub(dead, 1, 8) == sub(hand, 1, 8) then
    return told(rec, dead, '\1')
  end
  if unpack('>i8', dead, 17) > now then return 'N' end
  return take(taken_over(dead), inbox, '\1')
end
if waiting == 0 or unpack('>i8', inbox, 9) > now then return 'N' end
local bytes = unpack('>I4', inbox, 25)
return take(from_inbox(inbox, bytes), sub(inbox, 29 + bytes), '\1')
