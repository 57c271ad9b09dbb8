-- Taking a row to send it; put before take.lua and take_due.lua.

-- Whether the row can be taken now, but for its lease: it is due and does not
-- wait to be tried again, and no older one of the same person is due. Reminders (kind 4) and
-- all else do not wait for one another.
local function ready(rows, order, number, row, now)
  local due, _, again = struct.unpack('>i8i8i8', row, 26)
  if not over(due, WAITS, now) or not over(again, WAITS, now) then return false end
  local person = string.sub(row, 1, 16)
  local older = redis.call('ZRANGEBYLEX', order, '[' .. person,
    '(' .. person .. struct.pack('>I8', number))
  for _, member in ipairs(older) do
    if over(struct.unpack('>i8', member, 25), WAITS, now) then
      local other = redis.call('HGET', rows, string.format('%.0f', struct.unpack('>I8', member, 17)))
      if other and (other:byte(17) == 4) == (row:byte(17) == 4) then return false end
    end
  end
  return true
end

-- Begins a send: counts it, and keeps others away for a while.
local function begin(rows, next, number, row, now, leased_until)
  local first, attempts = struct.unpack('>i8I4', row, 50)
  if first <= 0 then first = now end
  put(rows, next, number, string.sub(row, 1, 33) .. struct.pack('>i8', leased_until)
    .. string.sub(row, 42, 49) .. struct.pack('>i8I4', first, attempts + 1) .. string.sub(row, 62))
end
