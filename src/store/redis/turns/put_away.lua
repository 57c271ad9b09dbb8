-- Puts a message out of hand of which no answer is owed.
-- KEYS  1 work of the partition
-- ARGV  1 person 16, 2 claim 8
-- Returns  whether another message of the person waits (0 or 1).
-- Writes  work, if the message is in hand under that claim. Come again, nothing.
local hand, inbox = in_work(KEYS[1], ARGV[1])
if sub(hand, 1, 8) == ARGV[2] then set_work(KEYS[1], ARGV[1], '', inbox) end
return inbox ~= '' and 1 or 0
