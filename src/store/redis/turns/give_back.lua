-- Ends a claim at once: its message counts as dead from now on.
-- KEYS  1 record of the person, 2 busy of the partition
-- ARGV  1 claim (8 bytes)
-- Returns  whether it was given back (0 or 1).
-- Writes  the record and busy, or nothing. The take-over will count a death
--         that was none, so it is taken off here.
-- Come again, it finds a claim that ended, and does nothing.
local rec = call('GET', KEYS[1])
if not rec then return 0 end
local _, opted_out, _, _, _, _, count, conversation, replies, waiting = unpack(HEADER, rec)
local hand_at = 41 + 12 * count + conversation + replies + waiting
if sub(rec, hand_at, hand_at + 7) ~= ARGV[1] or unpack('>i8', rec, hand_at + 16) == 0 then
  return 0
end
local deaths = string.char(math.max(byte(rec, hand_at + 32) - 1, 0))
write(KEYS[1], opted_out, sub(rec, 1, hand_at + 15) .. pack('>i8', 0)
  .. sub(rec, hand_at + 24, hand_at + 31) .. deaths .. sub(rec, hand_at + 33))
call('ZADD', KEYS[2], '0', sub(KEYS[1], -16))
return 1
