-- A message is offered: takes it, or another that comes first, in hand.
-- KEYS, ARGV  see taking.lua
-- Returns  { by, record or '', hand }, by: 1 if it goes by the outbox, else 0;
--          { reply } if it was answered before, empty if no reply is kept;
--          1: it waits; 2: the inbox is full.
-- Writes  work, or nothing (answered, full, a message that was known to wait).
-- Come again, or after this claim has put its hand there as the ordinary case
-- does, it finds its own claim in hand and tells of it.
local reply = answered(rec, id, now)
if reply then return { reply } end

-- The inbox with this message in it, once; none if it is full.
local function join(others)
  local at, entries = 1, 0
  while at <= #others do
    if sub(others, at, at + 7) == id then
      if unpack('>i8', others, at + 8) >= waits_until then return others end
      return sub(others, 1, at + 7) .. pack('>i8', waits_until) .. sub(others, at + 16)
    end
    at, entries = at + 28 + unpack('>I4', others, at + 24), entries + 1
  end
  if entries >= 8 then return nil end
  return others .. pack('>c8i8i8I4', id, waits_until, now, #hand - 50) .. sub(hand, 51)
end

-- Leaves this message in the inbox.
local function wait()
  local joined = join(inbox)
  if not joined then return 2 end
  if joined ~= inbox then
    set_work(KEYS[2], person, dead, joined)
  end
  return 1
end

if dead ~= '' then
  local its_claim, its_id, live_until = unpack('>c8c8i8', dead)
  if its_claim == claim then
    return take(dead, inbox, its_id == id and 0 or 1)
  end
  if live_until > now and live_until <= LEASED then
    if its_id == id then return 1 end
    return wait()
  end
  if its_id == id then
    return take(taken_over(), inbox, 0)
  end
  -- this message must be safe before an older one is taken
  local joined = join(inbox)
  if not joined then return 2 end
  return take(taken_over(), joined, 1)
end
if inbox == '' then
  return take(hand, '', 0)
end
local bytes = unpack('>I4', inbox, 25)
local rest = sub(inbox, 29 + bytes)
if sub(inbox, 1, 8) == id then
  return take(from_inbox(bytes), rest, 0)
end
-- whoever waits for the head takes it, and answers it in its own response
local awaited_until = unpack('>i8', inbox, 9)
if awaited_until > now and awaited_until <= AWAITED then
  return wait()
end
return take(from_inbox(bytes), join(rest), 1)
