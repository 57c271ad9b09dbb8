-- What an address takes of this office; store/share.rs says why, and the same.
--
-- Its value: c24 task that holds for it (zeros for none), B how many stretches of
-- time it held in, d from and d til of each; then d until and H cells of each seat
-- that rests because of it. All in microseconds.

local HOUR, HOLDING, LEAST_HOLD, SAME_HOLD, RESTING = 3600e6, 1800e6, 300e6, 60e6, 4
local NOBODY = string.rep('\0', 24)

-- Of an address; one that takes nothing, and is not written, without its key.
local function read_address(key)
  local a = { key = key, task = NOBODY, held = {}, rests = {} }
  local value = key and redis.call('GET', key)
  if not value then return a end
  local count, at, from, til, cells
  a.task, count, at = struct.unpack('>c24B', value)
  for _ = 1, count do
    from, til, at = struct.unpack('>dd', value, at)
    a.held[#a.held + 1] = { from = from, til = til }
  end
  while at <= #value do
    til, cells, at = struct.unpack('>dH', value, at)
    a.rests[#a.rests + 1] = { til = til, cells = cells }
  end
  return a
end

-- Writes what still counts; milliseconds to live only clean up.
local function write_address(a, now)
  if not a.key then return end
  local count, held, rests = 0, '', ''
  for _, one in ipairs(a.held) do
    if one.til > now - HOUR then count, held = count + 1, held .. struct.pack('>dd', one.from, one.til) end
  end
  for _, one in ipairs(a.rests) do
    if one.til > now and one.cells > 0 then rests = rests .. struct.pack('>dH', one.til, one.cells) end
  end
  if count == 0 and rests == '' and a.task == NOBODY then
    redis.call('DEL', a.key)
  else
    redis.call('SET', a.key, struct.pack('>c24B', a.task, count) .. held .. rests, 'PX', 86400000)
  end
end

local function used(one, now)
  return math.max(0, math.min(one.til, now) - math.max(one.from, now - HOUR))
end

-- Until when it may hold from now on, of what it wishes for; or nil, and from when on.
local function share(a, til, now)
  local all, least = 0, math.min(LEAST_HOLD, til - now)
  for _, one in ipairs(a.held) do all = all + used(one, now) end
  if HOLDING - all >= least then return math.min(til, now + HOLDING - all) end
  local over = all - (HOLDING - least)
  for _, one in ipairs(a.held) do
    if over <= used(one, now) then return nil, math.max(one.from, now - HOUR) + over + HOUR end
    over = over - used(one, now)
  end
  return nil, now + HOUR
end

-- The task holds for it from now on: one stretch with what it held a moment ago.
local function start_holding(a, task, til, now)
  local last = a.held[#a.held]
  if last and last.from <= now and last.til >= now - SAME_HOLD then
    last.til = til
  else
    a.held[#a.held + 1] = { from = now, til = til }
  end
  a.task = task
end

-- The task holds for it no more.
local function stop_holding(a, task, now)
  if a.task ~= task then return end
  local last = a.held[#a.held]
  if last and last.til > now then last.til = now end
  if last and last.til <= last.from then table.remove(a.held) end
  a.task = NOBODY
end

-- Until when a seat of so many cells rests that it lets go; nil if it is free at once.
local function rest_of(a, return_at, now, count)
  if return_at <= now or count == 0 then return nil end
  if not a.key then return return_at end
  local live = 0
  for _, one in ipairs(a.rests) do
    if one.til == return_at then
      one.cells = one.cells + count
      return return_at
    end
    if one.til > now and one.cells > 0 then live = live + 1 end
  end
  if live >= RESTING then return nil end
  a.rests[#a.rests + 1] = { til = return_at, cells = count }
  return return_at
end

-- A cell that rests because of it is taken again.
local function end_rest(a, one)
  for _, rest in ipairs(a.rests) do
    if rest.til == one.rests and rest.cells > 0 then rest.cells = rest.cells - 1 end
  end
  one.rests, one.rester = nil, nil
end
