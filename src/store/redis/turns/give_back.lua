-- Ends a claim at once: its message counts as dead from now on.
-- KEYS  1 work of the partition
-- ARGV  1 person 16, 2 claim 8
-- Returns  whether it was given back (0 or 1).
-- Writes  work, or nothing. The take-over will count a death that was none, so
--         it is taken off here.
-- Come again, it finds a claim that ended, and does nothing.
local hand, inbox = in_work(KEYS[1], ARGV[1])
if sub(hand, 1, 8) ~= ARGV[2] or unpack('>i8', hand, 17) == 0 then return 0 end
local deaths = string.char(math.max(byte(hand, 33) - 1, 0))
set_work(KEYS[1], ARGV[1], sub(hand, 1, 16) .. pack('>i8', 0) .. sub(hand, 25, 32) .. deaths
  .. sub(hand, 34), inbox)
return 1
