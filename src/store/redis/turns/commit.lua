-- Saves a turn, if its claim and the turn that it loaded still stand.
-- KEYS  1 record of the person, 2 busy of the partition; for a first turn then
--       the list of people to sweep and looks; with notes at last rows, next,
--       order and counter of the outbox
-- ARGV  1 person 16, claim 8, hash of id 8, turn loaded 4, now (s) 4, whether
--       opted out 1, bytes of conversation 4, turn saved 4; 2 answered id (hash
--       8, at 4), conversation, sealed, reply (bytes 4, and if there is one, 0
--       in 1, reply, sealed); 3 and on: a note each, 1 byte whether it is
--       reserved for the webhook, then its row
-- Returns  whether more waits (0 or 1); with notes { more, number of each row };
--          -1: it no longer stood, and nothing was written.
-- Writes  the record, busy, the list and looks once a lap, three keys of the
--         outbox for each note.
-- Come again, a turn without notes is known by its sealed conversation, which
-- is never alike twice, and is told again; one with notes is -1, and its message
-- is then answered as any other that was answered before.
local key, said, rec = KEYS[1], ARGV[1], call('GET', KEYS[1])
if not rec then return -1 end
local person, claim, loaded, now, opted_out, bytes, saves = unpack('>c16c16c4I4BI4c4', said)
local _, was_opted_out, listed, turn, conversation_id, saved, count, conversation, replies, waiting = unpack(HEADER, rec)
local conversation_at = 41 + 12 * count
local replies_at = conversation_at + conversation
local inbox_at = replies_at + replies
local hand_at = inbox_at + waiting
if turn ~= loaded or sub(rec, hand_at, hand_at + 15) ~= claim then
  if #ARGV == 2 and turn == saves
    and sub(rec, conversation_at, replies_at - 1) == sub(ARGV[2], 13, 12 + bytes) then
    return waiting > 0 and 1 or 0
  end
  return -1
end
-- where the turn did not change whether the person opted out, what the carrier
-- told us in the meantime stands
if opted_out ~= was_opted_out and opted_out == byte(rec, hand_at + 33) then
  opted_out = was_opted_out
end
-- 32 answered ids at most
local ids_at = 41
if count > 31 then
  ids_at, count = ids_at + 12 * (count - 31), 31
end
local new, before, inbox, rows = ARGV[2], '', '', nil
if #ARGV > 2 then
  new, rows = with_rows(new, bytes)
end
-- the reply of the turn before, if that is no older than replies are kept
if replies > 0 and now - saved < 900 then
  before = sub(rec, replies_at, replies_at + 3 + unpack('>I4', rec, replies_at))
end
if waiting > 0 then
  inbox = sub(rec, inbox_at, hand_at - 1)
end
local unlisted = listed == 0 and loaded == '\0\0\0\0'
new = pack(HEADER, 1, opted_out, unlisted and 1 or listed, saves, conversation_id, now, count + 1, bytes,
  #new - 12 - bytes + #before, waiting) .. sub(rec, ids_at, conversation_at - 1) .. new .. before .. inbox
if opted_out == 1 then
  call('SET', key, new)
else
  call('SET', key, new, 'PX', '345600000')
end
if waiting > 0 then
  call('ZADD', KEYS[2], string.format('%.0f', unpack('>i8', inbox, 9)), person)
else
  call('ZREM', KEYS[2], person)
end
if unlisted then
  list(KEYS[3], KEYS[4], person)
end
if rows then
  rows[1] = waiting > 0 and 1 or 0
  return rows
end
return waiting > 0 and 1 or 0
