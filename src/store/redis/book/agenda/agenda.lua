-- The agenda of an appointment; put before the scripts that write it.
-- agenda  hash: number at the office ("26-6307") -> I4 version to which the person said
--         that they come (0: none), then for each entry B length and kind, d due, d until
-- next    sorted set: that number -> when its first entry is due

-- Writes the agenda of an appointment, or nothing of it where it is empty.
local function plan(agenda, next, serial, confirmed, entries)
  local first, at = nil, 1
  while at <= #entries do
    local _, due, _, after = struct.unpack('>Bc0dd', entries, at)
    first, at = math.min(first or due, due), after
  end
  if confirmed == 0 and entries == '' then
    redis.call('HDEL', agenda, serial)
  else
    redis.call('HSET', agenda, serial, struct.pack('>I4', confirmed) .. entries)
  end
  if first then
    redis.call('ZADD', next, string.format('%.0f', first), serial)
  else
    redis.call('ZREM', next, serial)
  end
end

-- What is kept of it: the version, and the entries.
local function planned(agenda, serial)
  local value = redis.call('HGET', agenda, serial)
  if not value then return 0, '' end
  return struct.unpack('>I4', value), value:sub(5)
end

-- One entry after the other: kind, due and until, and how it lies there.
local function each_entry(entries, look)
  local at = 1
  while at <= #entries do
    local kind, due, til, after = struct.unpack('>Bc0dd', entries, at)
    look(kind, due, til, entries:sub(at, after - 1))
    at = after
  end
end
