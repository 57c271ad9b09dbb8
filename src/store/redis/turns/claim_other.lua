-- The other cases of claim.lua.

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
  return inbox .. pack('>c8i8i8I4', id, waits_until, now, #hand - 34) .. sub(hand, 35)
end

-- Leaves this message in the inbox.
local function wait()
  local joined = join(inbox)
  if not joined then return 2 end
  if joined ~= inbox then
    write(key, opted_out, sub(rec, 1, 36) .. pack('>I4', #joined) .. sub(rec, 41, inbox_at - 1)
      .. joined .. dead)
    if dead == '' then
      call('ZADD', KEYS[2], string.format('%.0f', unpack('>i8', joined, 9)), person)
    end
  end
  return 1
end

if dead ~= '' then
  local its_claim, its_id, live_until = unpack('>c8c8i8', dead)
  if its_claim == claim then
    return { its_id == id and 0 or 1, rec }
  end
  if live_until > now then
    if its_id == id then return 1 end
    return wait()
  end
  if its_id == id then
    return take(taken_over(dead), inbox, 0)
  end
  -- this message must be safe before an older one is taken
  local joined = join(inbox)
  if not joined then return 2 end
  return take(taken_over(dead), joined, 1)
end
if waiting == 0 then
  -- a stranger, or somebody who opted out: told as the ordinary case
  local new = take(hand, '', 0)[2]
  return sub(new, 1, inbox_at - 1)
end
local bytes = unpack('>I4', inbox, 25)
local rest = sub(inbox, 29 + bytes)
if sub(inbox, 1, 8) == id then
  return take(from_inbox(inbox, bytes), rest, 0)
end
-- whoever waits for the head takes it, and answers it in its own response
if unpack('>i8', inbox, 9) > now then
  return wait()
end
return take(from_inbox(inbox, bytes), join(rest), 1)
