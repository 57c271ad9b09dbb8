-- Records what became of a send; a row that is done stays done.
-- KEYS  1 rows, 2 next, 3 order
-- ARGV  1 number, 2 done, again or unsent, 3 from when on it can be tried (us)
-- Returns  0 or 1: whether there was such a row.
-- Writes  all three if it is done, else the row and next. May be repeated.
local number, row = tonumber(ARGV[1]), redis.call('HGET', KEYS[1], ARGV[1])
if not row then return 0 end
if ARGV[2] == 'done' then
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('ZREM', KEYS[3], place(number, row))
  return 1
end
local first = ARGV[2] == 'unsent' and struct.pack('>i8', 0) or string.sub(row, 50, 57)
put(KEYS[1], KEYS[2], number, string.sub(row, 1, 33) .. struct.pack('>i8i8', 0, tonumber(ARGV[3]))
  .. first .. string.sub(row, 58))
return 1
