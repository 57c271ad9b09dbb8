-- Records what became of a send; a row that is done stays done.
-- KEYS  1 rows, 2 next, 3 order
-- ARGV  1 number, 2 done, again, unsent, held or postponed,
--       3 from when on it can be tried (us)
-- Returns  0 or 1: whether there was such a row.
-- Writes  all three if it is done or postponed, else the row and next. May be
-- repeated.
local number, row = tonumber(ARGV[1]), redis.call('HGET', KEYS[1], ARGV[1])
if not row then return 0 end
if ARGV[2] == 'done' then
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('ZREM', KEYS[3], place(number, row))
  return 1
end
local at = tonumber(ARGV[3])
if ARGV[2] == 'postponed' then
  redis.call('ZREM', KEYS[3], place(number, row))
  post(KEYS[1], KEYS[2], KEYS[3], number, string.sub(row, 1, 25)
    .. struct.pack('>i8i8i8i8', at, 0, 0, 0) .. string.sub(row, 58))
  return 1
end
local first = string.sub(row, 50, 57)
if ARGV[2] == 'unsent' then first = struct.pack('>i8', 0) end
if ARGV[2] == 'held' then first = struct.pack('>i8', -at) end
put(KEYS[1], KEYS[2], number, string.sub(row, 1, 33) .. struct.pack('>i8i8', 0, at) .. first
  .. string.sub(row, 58))
return 1
