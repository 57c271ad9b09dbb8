-- Takes one row by its number, if nobody else has begun to send it.
-- KEYS  1 rows, 2 next, 3 order
-- ARGV  1 number, 2 now (us), 3 lease of the send until (us)
-- Returns  the row as it was before, or nothing.
-- Writes  the row and next, or nothing.
-- Come again, it finds that a send was begun and returns nothing: the row is
-- tried once more when the lease is over.
local number, now, row = tonumber(ARGV[1]), tonumber(ARGV[2]), redis.call('HGET', KEYS[1], ARGV[1])
if not row then return false end
if struct.unpack('>I4', row, 58) > 0 and not over(struct.unpack('>i8', row, 34), LEASED, now) then return false end
if not ready(KEYS[1], KEYS[3], number, row, now) then return false end
begin(KEYS[1], KEYS[2], number, row, now, tonumber(ARGV[3]))
return row
