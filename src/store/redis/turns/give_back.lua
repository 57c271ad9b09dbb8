-- Ends a claim at once: its message counts as dead from now on.
-- KEYS  1 record of the person, 2 busy of the partition
-- ARGV  1 claim (8 bytes)
-- Returns  whether it was given back (0 or 1).
-- Writes  the record and busy, or nothing. The take-over will count a death
--         that was none, so it is taken off here.
-- Come again, it finds a claim that ended, and does nothing.
local rec = call('GET', KEYS[1])
if not rec then return 0 end
local flags, count, ids_at, conversation, replies, waiting = measure(rec)
local hand_at = ids_at + 12 * count + conversation + replies + waiting
if band(flags, 16) == 0 or sub(rec, hand_at, hand_at + 7) ~= ARGV[1]
  or unpack('>i8', rec, hand_at + 16) == 0 then
  return 0
end
local hand = sub(rec, hand_at, hand_at + 15) .. pack('>i8', 0) .. sub(rec, hand_at + 24, hand_at + 31)
  .. char(math.max(byte(rec, hand_at + 32) - 1, 0)) .. sub(rec, hand_at + 33)
local inbox = sub(rec, hand_at - waiting, hand_at - 1)
write(KEYS[1], flags, sub(rec, 3, 27), conversation, replies, sub(rec, ids_at, hand_at - waiting - 1),
  inbox, hand)
call('ZADD', KEYS[2], '0', sub(KEYS[1], -16))
return 1
