-- Taking a message in hand where it takes more than to put it behind the
-- record; follows claim.lua and claim_next.lua.

-- Writes the message that is now in hand, and tells of it.
local function take(taken, inbox, by_outbox)
  if conversation_id == NO_ID then
    conversation_id, saved = stranger, math.floor(now / 1000000)
  end
  local header = pack(HEADER, 1, opted_out, listed, turn, conversation_id, saved, count, conversation,
    replies, #inbox)
  local new = write(key, opted_out, header .. sub(rec, 41, inbox_at - 1) .. inbox
    .. sub(taken, 1, 33) .. string.char(opted_out) .. sub(taken, 35))
  call('ZADD', KEYS[2], lease, person)
  return { by_outbox, new }
end

-- The hand of the message that waits first: its claim and lease are ours.
local function from_inbox(inbox, bytes)
  return claim .. sub(inbox, 1, 8) .. sub(hand, 17, 32) .. '\1\0' .. sub(inbox, 29, 28 + bytes)
end

-- The hand of a message whose claim died.
local function taken_over(dead)
  local deaths = string.char(math.min(byte(dead, 33) + 1, 255))
  return claim .. sub(dead, 9, 16) .. sub(hand, 17, 24) .. sub(dead, 25, 32) .. deaths
    .. sub(dead, 34)
end

local inbox, dead = sub(rec, inbox_at, inbox_at + waiting - 1), sub(rec, inbox_at + waiting)
