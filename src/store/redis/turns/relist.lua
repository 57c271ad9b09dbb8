-- People at the front of a list were swept: moves them to the lists in which
-- they will be looked at again.
-- KEYS  1 the list, 2 looks, 3 and on: lists to move to
-- ARGV  1 the people as they were read from the front, 2 and on: for each list
--       to move to, the people who go there
-- Returns  1; 0 if somebody else has swept these people: nothing was written.
-- Writes  all these lists and looks. Come again, it finds others at the front.
if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then return 0 end
local rest = redis.call('GETRANGE', KEYS[1], #ARGV[1], -1)
if rest == '' then
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', KEYS[2], string.sub(KEYS[1], -11))
else
  redis.call('SET', KEYS[1], rest, 'PX', '691200000')
end
for at = 3, #KEYS do
  list(KEYS[at], KEYS[2], ARGV[at - 1])
end
return 1
