-- Keeps what became of the texts about an appointment, if it is still what was read.
--
-- KEYS  1 told (hash: number at the office ("26-6307") -> texts, as JSON)
-- ARGV  1 number at this office, 2 what was read ('' for nothing), 3 what is kept from now on
-- Returns whether it was still that (0 or 1); else nothing is written. Again, 0 or the same.

if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
