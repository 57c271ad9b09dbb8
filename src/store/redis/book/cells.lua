-- Cells of an office, read once and written at the end.
--
-- A day's hash has a field "<second of the day>:<kind of counter>" for each cell
-- at which somebody has a seat. Its value lists those who do, one after another:
--   H seat, B parts, and for each part whose bit is set:
--   1 an appointment   B length and number, I4 version at which it came there
--   2 a rest           d until when
--   4 a hold           c24 task, d until when
--   8 a pending move   B length and number, c24 task
--   16 c16 address that let go of what rests: it does not rest for that one
--   32 c16 address for which the hold is
-- all big-endian; instants are microseconds since 1970 as doubles.
-- Lists of cells are packed as I4 each: whole seconds since 1970.

local DAY = 86400
local days, cells = {}, {}

-- Says which day (its number since 1970) each key from KEYS[first] on holds.
local function open_days(first, numbers)
  for at = 1, #numbers, 4 do
    days[struct.unpack('>I4', numbers, at)] = KEYS[first + (at - 1) / 4]
  end
end

local function seconds(packed)
  local list = {}
  for at = 1, #packed, 4 do
    list[#list + 1] = struct.unpack('>I4', packed, at)
  end
  return list
end

-- The days of these cells whose keys were not passed; none if all were.
local function unopened(packed)
  local missing = ''
  for _, second in ipairs(seconds(packed)) do
    local day = math.floor(second / DAY)
    if not days[day] then missing = missing .. struct.pack('>I4', day) end
  end
  return missing ~= '' and missing
end

local function read_takers(value)
  local list, at, parts = {}, 1, 0
  while at <= #value do
    local one = {}
    one.seat, parts, at = struct.unpack('>HB', value, at)
    if bit.band(parts, 1) ~= 0 then one.number, one.version, at = struct.unpack('>Bc0I4', value, at) end
    if bit.band(parts, 2) ~= 0 then one.rests, at = struct.unpack('>d', value, at) end
    if bit.band(parts, 4) ~= 0 then one.task, one.til, at = struct.unpack('>c24d', value, at) end
    if bit.band(parts, 8) ~= 0 then one.moving, one.mover, at = struct.unpack('>Bc0c24', value, at) end
    if bit.band(parts, 16) ~= 0 then one.rester, at = struct.unpack('>c16', value, at) end
    if bit.band(parts, 32) ~= 0 then one.holder, at = struct.unpack('>c16', value, at) end
    list[#list + 1] = one
  end
  return list
end

local function packed_taker(one)
  local parts, said = 0, ''
  if one.number then
    parts, said = 1, struct.pack('>Bc0I4', #one.number, one.number, one.version)
  end
  if one.rests then parts, said = parts + 2, said .. struct.pack('>d', one.rests) end
  if one.task then parts, said = parts + 4, said .. struct.pack('>c24d', one.task, one.til) end
  if one.moving then
    parts, said = parts + 8, said .. struct.pack('>Bc0c24', #one.moving, one.moving, one.mover)
  end
  if one.rests and one.rester then parts, said = parts + 16, said .. one.rester end
  if one.task and one.holder then parts, said = parts + 32, said .. one.holder end
  return parts > 0 and struct.pack('>HB', one.seat, parts) .. said or ''
end

-- The cell of a kind of counter that starts at this second; its day is open.
local function cell(second, kind)
  local name = string.format('%d:%s', second, kind)
  if not cells[name] then
    local day = math.floor(second / DAY)
    local field = string.format('%d:%s', second - day * DAY, kind)
    local value = redis.call('HGET', days[day], field)
    cells[name] = { key = days[day], field = field, takers = value and read_takers(value) or {} }
  end
  return cells[name]
end

-- Who has this seat of a cell; with `make`, a new one that has nothing yet.
local function taker(second, kind, seat, make)
  local at = cell(second, kind)
  at.changed = true
  for _, one in ipairs(at.takers) do
    if one.seat == seat then return one end
  end
  if make then
    at.takers[#at.takers + 1] = { seat = seat }
    return at.takers[#at.takers]
  end
end

-- Writes every cell that may have changed.
local function write_cells()
  for _, at in pairs(cells) do
    if at.changed then
      local value = ''
      for _, one in ipairs(at.takers) do value = value .. packed_taker(one) end
      if value == '' then
        redis.call('HDEL', at.key, at.field)
      else
        redis.call('HSET', at.key, at.field, value)
      end
    end
  end
end
