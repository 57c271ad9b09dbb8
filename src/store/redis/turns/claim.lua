-- A message is offered: takes it, or another that comes first, in hand.
-- KEYS  1 record of the person, 2 busy of the partition
-- ARGV  1 person 16, lease until (us) in 16 digits, waits until (us) 8,
--       conversation id of a stranger 16, claim 8, hash of id 8, now (us) 8;
--       2 hand of this message
-- Returns  the record as it was before, if this message was taken as the
--          ordinary case; { by, record } if something else was to be seen to: the
--          record with what is in hand, by: 1 if it goes by the outbox, else 0;
--          { reply } if it was answered before, empty if no reply is kept;
--          1: it waits; 2: the inbox is full.
-- Writes  the record and busy, as one write each; or nothing (answered, full, a
--         message that was known to wait).
-- Come again, it finds its own claim in hand and tells of it again.
local key, hand, rec = KEYS[1], ARGV[2], call('GET', KEYS[1])
local person, lease, waits_until, stranger, claim, id, now = unpack('>c16c16i8c16c8c8i8', ARGV[1])
local _, opted_out, listed, turn, conversation_id, saved, count, conversation, replies, waiting
local conversation_at, inbox_at
if rec then
  _, opted_out, listed, turn, conversation_id, saved, count, conversation, replies, waiting = unpack(HEADER, rec)
  conversation_at = 41 + 12 * count
  inbox_at = conversation_at + conversation + replies
  local found = find(rec, id, 41, true)
  while found and found < conversation_at do
    local age = (found - 41) % 12 == 0 and math.floor(now / 1000000) - unpack('>I4', rec, found + 8)
    if age and age < 172800 then
      local turns_ago, at = (conversation_at - found) / 12, conversation_at + conversation
      if turns_ago > 2 or replies == 0 or age >= 900 then return { '' } end
      if turns_ago == 2 then
        at = at + 4 + unpack('>I4', rec, at)
      end
      if at >= inbox_at then return { '' } end
      return { sub(rec, at + 4, at + 3 + unpack('>I4', rec, at)) }
    end
    found = find(rec, id, found + 1, true)
  end
  -- the ordinary case: nothing else is going on
  if #rec < inbox_at and opted_out == 0 and conversation_id ~= NO_ID then
    call('APPEND', key, hand)
    if now / 1000000 - saved > 86400 then
      call('PEXPIRE', key, '345600000')
    end
    call('ZADD', KEYS[2], lease, person)
    return rec
  end
else
  opted_out, listed, turn, conversation_id, count = 0, 0, '\0\0\0\0', NO_ID, 0
  conversation, replies, waiting, conversation_at, inbox_at = 0, 0, 0, 41, 41
  rec = ''
end
