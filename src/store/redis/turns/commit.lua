-- Saves a turn, if its claim and the turn that it loaded still stand.
-- KEYS  1 record of the person, 2 work of the partition; for a first turn then
--       the list of people to sweep and looks; with a deed then the two keys of
--       deed.lua; with notes or a deed at last rows, next, order and counter of
--       the outbox
-- ARGV  1 person 16, claim 8, hash of id 8, turn loaded 4, now (s) 4, whether
--       opted out 1, bytes of conversation 4, turn saved 4, and if the message did
--       something, when to look (us) 8 and the deed; 2 answered id (hash
--       8, at 4), conversation, sealed, reply (bytes 4, and if there is one, 0
--       in 1 or 128 if it leaves by the outbox, reply, sealed); 3 and on: a note each, 1 byte whether it is
--       reserved for the webhook, then its row
-- Returns  whether more waits (0 or 1); with notes { more, number of each row };
--          -1: it no longer stood, and nothing was written.
-- Writes  the record, work, the list and looks once a lap, the two keys of a
--         deed, three keys of the outbox for each note.
-- Come again, a turn without notes is known by its sealed conversation, which
-- is never alike twice, and is told again; one with notes is -1, and its message
-- is then answered as any other that was answered before.
local key, rec = KEYS[1], call('GET', KEYS[1]) or ''
local person, claim, loaded, now, opted_out, bytes, saves = unpack('>c16c16c4I4BI4c4', ARGV[1])
local _, was_opted_out, listed, turn, conversation_id, saved, count, conversation, replies = 2, 0, 0,
  '\0\0\0\0', NO_ID, 0, 0, 0, 0
if rec ~= '' then
  _, was_opted_out, listed, turn, conversation_id, saved, count, conversation, replies = unpack(HEADER, rec)
end
local conversation_at = 37 + 12 * count
local replies_at = conversation_at + conversation
local hand, inbox = in_work(KEYS[2], person)
local more = inbox ~= '' and 1 or 0
if turn ~= loaded or sub(hand, 1, 16) ~= claim then
  if #ARGV == 2 and turn == saves
    and sub(rec, conversation_at, replies_at - 1) == sub(ARGV[2], 13, 12 + bytes) then
    return more
  end
  return -1
end
-- where the turn did not change whether the person opted out, what the carrier
-- told us in the meantime stands
if opted_out ~= was_opted_out and opted_out == byte(hand, 34) then
  opted_out = was_opted_out
end
if conversation_id == NO_ID then
  conversation_id = sub(hand, 35, 50)
end
-- 32 answered ids at most
local ids_at = 37
if count > 31 then
  ids_at, count = ids_at + 12 * (count - 31), 31
end
local new, before, rows = ARGV[2], '', nil
if #ARGV > 2 then
  new, rows = with_rows(new, bytes)
end
-- the reply of the turn before, if that is no older than replies are kept
if replies > 0 and now - saved < 900 then
  before = sub(rec, replies_at, replies_at + 3 + unpack('>I4', rec, replies_at))
end
local unlisted = listed == 0 and loaded == '\0\0\0\0'
write(key, opted_out, pack(HEADER, 2, opted_out, unlisted and 1 or listed, saves, conversation_id, now,
  count + 1, bytes, #new - 12 - bytes + #before) .. sub(rec, ids_at, conversation_at - 1) .. new .. before)
set_work(KEYS[2], person, '', inbox)
if unlisted then
  list(KEYS[3], KEYS[4], person)
end
if #ARGV[1] > 49 then
  keep_deed(person, sub(claim, 9), unpack('>i8', ARGV[1], 50), sub(ARGV[1], 58))
end
if rows then
  rows[1] = more
  return rows
end
return more
