-- Taking a message in hand; put before claim.lua and claim_next.lua.
-- KEYS[1] record, KEYS[2] busy; ARGV[1] the hand as it would be written for the
-- message that is offered, ARGV[2] its lease's end (us), ARGV[3] the
-- conversation id of a stranger.
local key, hand = KEYS[1], ARGV[1]
local person, rec = sub(KEYS[1], -16), call('GET', KEYS[1]) or NOBODY
local flags, count, ids_at, conversation, replies, waiting = measure(rec)
local conversation_at = ids_at + 12 * count
local inbox_at = conversation_at + conversation + replies

-- What is told of a message in hand: T, whether it goes by the outbox, bytes 1
-- to 31 of the record, conversation, hand (without the message, if it was offered).
local function told(rec, hand, by_outbox)
  local said = sub(rec, conversation_at, conversation_at + conversation - 1)
  return 'T' .. by_outbox .. sub(rec, 1, 27) .. pack('>I4', conversation) .. said .. hand
end

-- Writes the message that is now in hand, and tells of it.
local function take(taken, inbox, by_outbox)
  local base, body = sub(rec, 3, 27), sub(rec, ids_at, inbox_at - 1)
  if band(flags, 2) == 0 then
    local now = math.floor(unpack('>i8', hand, 25) / 1000000)
    base = sub(rec, 3, 6) .. ARGV[3] .. pack('>I4', now) .. sub(rec, 27, 27)
  end
  local now_flags = band(flags, 5) + 2 + (band(flags, 1) * 32)
  local new = write(key, now_flags, base, conversation, replies, body, inbox, taken)
  call('ZADD', KEYS[2], ARGV[2], person)
  if taken == hand then taken = sub(taken, 1, 33) end
  conversation_at = conversation_at + 40 - ids_at
  return told(new, taken, by_outbox)
end

-- The hand of a message that waited: its claim and lease are ours.
local function from_inbox(inbox, bytes)
  return sub(hand, 1, 8) .. sub(inbox, 1, 8) .. sub(hand, 17, 32) .. '\1' .. sub(inbox, 29, 28 + bytes)
end

-- The hand of a message whose claim died.
local function taken_over(dead)
  local deaths = math.min(byte(dead, 33) + 1, 255)
  return sub(hand, 1, 8) .. sub(dead, 9, 16) .. sub(hand, 17, 24) .. sub(dead, 25, 32) .. char(deaths)
    .. sub(dead, 34)
end
