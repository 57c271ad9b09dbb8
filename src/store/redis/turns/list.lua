-- Lists of people to sweep; put before the scripts that add to them.
-- A list is a string of person hashes (16 each); its name ends in its kind and
-- the second (10 digits) at which its time began. `looks` is a sorted set of
-- these ends, by that second. Redis forgets a list after twice the four days
-- that a record lasts.
local function list(key, looks, people)
  if redis.call('APPEND', key, people) == #people then
    redis.call('PEXPIRE', key, '691200000')
    redis.call('ZADD', looks, string.sub(key, -10), string.sub(key, -11))
  end
end
