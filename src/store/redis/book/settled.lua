-- Forgets the note of a move that has been settled.
--
-- KEYS  1 unsettled moves
-- ARGV  1 number at this office ("26-6307"), 2 the note
-- Returns how many were deleted: none if there is another note by now.

if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
return redis.call('HDEL', KEYS[1], ARGV[1])
