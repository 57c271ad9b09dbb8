-- Writes messages to be sent.
-- KEYS  1 rows, 2 next, 3 order, 4 counter, 5 where the rows of this call begin
-- ARGV  the rows
-- Returns  the numbers of the rows.
-- Writes  all keys; 5 is named by a nonce of this call, and stays for two days.
-- Come again, it finds what it has written and returns the same numbers.
local before = redis.call('GET', KEYS[5])
local number = before or redis.call('INCRBY', KEYS[4], #ARGV) - #ARGV
local numbers = {}
for at, row in ipairs(ARGV) do
  numbers[at] = number + at
  if not before then post(KEYS[1], KEYS[2], KEYS[3], number + at, row) end
end
if not before then redis.call('SET', KEYS[5], number, 'PX', '172800000') end
return numbers
