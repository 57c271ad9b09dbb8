-- The leases of services; put before the scripts of this folder.
-- serving  hash: name of a service -> until when it is taken to run (ms, by this
--          server's clock)

-- This server's time (ms).
local function clock()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

-- Whether a lease counts: one that ends later than any could is a clock's mistake.
local function lives(until_then, now, longest)
  return tonumber(until_then) > now and tonumber(until_then) <= now + longest
end

-- Whether a service runs.
local function is_served(serving, longest)
  local now = clock()
  for _, until_then in ipairs(redis.call('HVALS', serving)) do
    if lives(until_then, now, longest) then return true end
  end
  return false
end
