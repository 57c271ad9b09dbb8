-- Which seat a wish gets, and what is done with the cells of a seat.
--
-- Holds: hash task -> d until, H seat, B length and kind, I4 cells.
-- Due: zset of what a sweep must look at -> when it is over: "h" task cells for
-- a hold, "r" cell kind for a rest.

-- No hold and no rest ends later (us; an hour, and how far clocks may be apart):
-- one that does is of a clock that was ahead, and is over.
local LONGEST = 3605000000

-- Whether a hold or a rest until then still lasts.
local function lasts(til, now)
  return til and til > now and til <= now + LONGEST
end

local function is_held(one, now)
  return one.task and lasts(one.til, now)
end

-- Whether it is the asker's own: what they hold for another task, or have let go.
local function is_own(by, asker)
  return by and by == asker.person
end

-- Whether somebody other than the asker { task, moving, person } has it at `now`.
local function blocks(one, asker, now)
  return (one.number and one.number ~= asker.moving)
    or (lasts(one.rests, now) and not is_own(one.rester, asker))
    or (is_held(one, now) and one.task ~= asker.task and not is_own(one.holder, asker))
    or (one.moving and not (one.moving == asker.moving and one.mover == asker.task))
end

-- Whether the asker has it at this moment, by a hold or by a move that pends.
local function has(one, asker, now)
  return (one.task == asker.task and is_held(one, now))
    or (one.moving and one.moving == asker.moving and one.mover == asker.task)
end

-- How near to the asker it is: a seat that is theirs already is kept.
local function nearness(one, asker)
  if one.task == asker.task then return 2 end
  return one.number and one.number == asker.moving and 1 or 0
end

-- The counter to take; none if no counter is free for all the cells. A seat that
-- the asker has is kept, whatever became of the number of counters; otherwise no
-- cell may be taken as often as there are counters, seats beyond them included.
local function choose(packed, kind, capacity, asker, now)
  local all, blocked, near, own, full = seconds(packed), {}, {}, {}, false
  for _, second in ipairs(all) do
    local taken = 0
    for _, one in ipairs(cell(second, kind).takers) do
      if blocks(one, asker, now) then
        blocked[one.seat], taken = true, taken + 1
      end
      if has(one, asker, now) then own[one.seat] = (own[one.seat] or 0) + 1 end
      near[one.seat] = math.max(near[one.seat] or 0, nearness(one, asker))
    end
    full = full or taken >= capacity
  end
  for seat, count in pairs(own) do
    if count == #all and not blocked[seat] then return seat end
  end
  if #all == 0 or full then return nil end
  local best
  for seat = 0, capacity - 1 do
    if not blocked[seat] and (not best or (near[seat] or 0) > (near[best] or 0)) then best = seat end
  end
  return best
end

-- What a task holds at this office; nil if nothing.
local function held(holds, task)
  local value = redis.call('HGET', holds, task)
  if not value then return nil end
  local til, seat, kind, rest = struct.unpack('>dHBc0', value)
  return { til = til, seat = seat, kind = kind, cells = value:sub(rest) }
end

-- When a sweep must look at a cell that rests.
local function look_later(due, til, second, kind)
  redis.call('ZADD', due, 'LT', til, 'r' .. struct.pack('>I4', second) .. kind)
end

-- Takes a task's hold off; its days are open.
local function lift(holds, before, task)
  if not before then return end
  for _, second in ipairs(seconds(before.cells)) do
    local one = taker(second, before.kind, before.seat)
    if one and one.task == task then one.task, one.til, one.holder = nil, nil, nil end
  end
  redis.call('HDEL', holds, task)
end

-- Whether it rests because of somebody other than this person ('' for nobody).
local function rests_of_others(one, person, now)
  return lasts(one.rests, now) and (one.rester or '') ~= person
end

-- The same of a seat that an address lets go: what it still held rests until
-- `return_at`, but for cells of an appointment that lies under the hold, and those
-- that rest already because of somebody else: they were never its to let go.
local function let_go(holds, due, before, task, a, person, return_at, now)
  if not before then return end
  local free = {}
  for _, second in ipairs(seconds(before.cells)) do
    local one = taker(second, before.kind, before.seat)
    if one and one.task == task and not one.number and is_held(one, now)
      and not rests_of_others(one, person, now) then
      free[#free + 1] = { second = second, one = one }
    end
  end
  lift(holds, before, task)
  stop_holding(a, task, now)
  local rests = rest_of(a, return_at, now, #free)
  if not rests then return end
  for _, cell in ipairs(free) do
    if cell.one.rests then end_rest(a, cell.one) end
    cell.one.rests, cell.one.rester = rests, person ~= '' and person or nil
    look_later(due, rests, cell.second, before.kind)
  end
end

-- Gives the cells of a seat to an appointment of an address.
local function occupy(packed, kind, seat, number, version, a)
  for _, second in ipairs(seconds(packed)) do
    local one = taker(second, kind, seat, true)
    if one.rests then end_rest(a, one) end
    one.number, one.version, one.task, one.til, one.holder = number, version, nil, nil, nil
  end
end

-- Frees the cells that an appointment got before the version `below`; they rest
-- until `return_at`, if that is still to come and not too many do because of the
-- address. A hold on one of them stands.
local function vacate(due, packed, kind, seat, number, below, a, person, return_at, now)
  local free = {}
  for _, second in ipairs(seconds(packed)) do
    local one = taker(second, kind, seat)
    if one and one.number == number and one.version < below then free[#free + 1] = { second = second, one = one } end
  end
  local rests = rest_of(a, return_at, now, #free)
  for _, cell in ipairs(free) do
    local one = cell.one
    one.number, one.version = nil, nil
    one.rests, one.rester = rests, rests and person ~= '' and person or nil
    if rests then look_later(due, rests, cell.second, kind) end
  end
end
