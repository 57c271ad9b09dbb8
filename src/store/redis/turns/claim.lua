-- A message is offered: takes it, or another that comes first, in hand.
-- KEYS  1 record of the person, 2 busy of the partition
-- ARGV  1 hand of this message, 2 its lease's end (us), 3 conversation id of a
--       stranger, 4 until when the caller waits for this message (us)
-- Returns  A + reply slot: answered before (empty if no reply is kept);
--          T + what is in hand; W: it waits; F: the inbox is full.
-- Writes  the record and busy, as one write each, or nothing (A, F, a W that
--         knew of this message already).
-- Come again, it finds its own claim in hand and tells of it again.
local id = sub(hand, 9, 16)

-- The reply of so many turns ago, if it is still kept.
local function reply_of(turns_ago, age)
  local at = conversation_at + conversation
  if turns_ago > 2 or replies == 0 or age >= 900 then return '' end
  if turns_ago == 2 then
    at = at + 4 + unpack('>I4', rec, at)
  end
  if at >= inbox_at then return '' end
  return sub(rec, at + 4, at + 3 + unpack('>I4', rec, at))
end

local found = string.find(rec, id, ids_at, true)
while found and found < conversation_at do
  if (found - ids_at) % 12 == 0 then
    local age = math.floor(unpack('>i8', hand, 25) / 1000000) - unpack('>I4', rec, found + 8)
    if age < 172800 then
      return 'A' .. reply_of((conversation_at - found) / 12, age)
    end
  end
  found = string.find(rec, id, found + 1, true)
end

-- the ordinary case: nothing else is going on
if band(flags, 16) == 0 and waiting == 0 then
  return take(hand, '', '\0')
end

local now, waits_until = unpack('>i8', hand, 25), tonumber(ARGV[4])
local inbox, dead = sub(rec, inbox_at, inbox_at + waiting - 1), sub(rec, inbox_at + waiting)

-- The inbox with this message in it, once; none if it is full.
local function join(inbox)
  local at, entries = 1, 0
  while at <= #inbox do
    if sub(inbox, at, at + 7) == id then
      if unpack('>i8', inbox, at + 8) >= waits_until then return inbox end
      return sub(inbox, 1, at + 7) .. pack('>i8', waits_until) .. sub(inbox, at + 16)
    end
    at, entries = at + 28 + unpack('>I4', inbox, at + 24), entries + 1
  end
  if entries >= 8 then return nil end
  return inbox .. id .. pack('>i8', waits_until) .. sub(hand, 25, 32) .. pack('>I4', #hand - 33)
    .. sub(hand, 34)
end

-- Leaves this message in the inbox.
local function wait()
  local joined = join(inbox)
  if not joined then return 'F' end
  if joined ~= inbox then
    write(key, flags, sub(rec, 3, 27), conversation, replies, sub(rec, ids_at, inbox_at - 1), joined, dead)
    if dead == '' then
      call('ZADD', KEYS[2], string.format('%.0f', unpack('>i8', joined, 9)), person)
    end
  end
  return 'W'
end

if dead ~= '' then
  local ours = sub(dead, 9, 16) == id
  if sub(dead, 1, 8) == sub(hand, 1, 8) then
    return told(rec, dead, ours and '\0' or '\1')
  end
  if unpack('>i8', dead, 17) > now then
    if ours then return 'W' end
    return wait()
  end
  if ours then
    return take(taken_over(dead), inbox, '\0')
  end
  -- this message must be safe before an older one is taken
  local joined = join(inbox)
  if not joined then return 'F' end
  return take(taken_over(dead), joined, '\1')
end

local bytes = unpack('>I4', inbox, 25)
local rest = sub(inbox, 29 + bytes)
if sub(inbox, 1, 8) == id then
  return take(from_inbox(inbox, bytes), rest, '\0')
end
-- whoever waits for the head takes it, and answers it in its own response
if unpack('>i8', inbox, 9) > now then
  return wait()
end
return take(from_inbox(inbox, bytes), join(rest), '\1')
