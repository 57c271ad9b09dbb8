-- Writes a note that is handed over, if its claim and the turn that it loaded still stand.
-- The claim stays.
-- KEYS  1 record of the person, 2 work, 3 list of people to sweep, 4 looks, 5 what messages of
--       the person did, 6 when to look at that (see deed.lua), 7 rows, 8 next, 9 order and
--       10 counter of the outbox
-- ARGV  1 person 16, claim 8, hash of id 8, turn loaded 4, now (s) 4, turn saved 4;
--       2 conversation, sealed; 3 row; 4 when to look at what is remembered (us); 5 and on: hash
--       of id 8 and what it did, of each
-- Returns  the number of the row; -1: it no longer stood, and nothing was written.
-- Writes  the record, the list and looks once a lap, and all keys from 5 on.
-- Come again, it is -1: the row is sent when its lease is over.
local key, rec = KEYS[1], call('GET', KEYS[1]) or ''
local person, claim, loaded, now, saves = unpack('>c16c16c4I4c4', ARGV[1])
local _, opted_out, listed, turn, conversation_id, saved, count, conversation, replies = 2, 0, 0,
  '\0\0\0\0', NO_ID, 0, 0, 0, 0
if rec ~= '' then
  _, opted_out, listed, turn, conversation_id, saved, count, conversation, replies = unpack(HEADER, rec)
end
local hand = in_work(KEYS[2], person)
if turn ~= loaded or sub(hand, 1, 16) ~= claim or opted_out == 1 then return -1 end
if conversation_id == NO_ID then conversation_id = sub(hand, 35, 50) end
local conversation_at = 37 + 12 * count
local kept = sub(rec, conversation_at + conversation)
write(key, 0, pack(HEADER, 2, 0, 1, saves, conversation_id, now, count, #ARGV[2], #kept)
  .. sub(rec, 37, conversation_at - 1) .. ARGV[2] .. kept)
if listed == 0 then list(KEYS[3], KEYS[4], person) end
for at = 5, #ARGV do
  local id = sub(ARGV[at], 1, 8)
  call('HSET', KEYS[5], id, sub(ARGV[at], 9))
  call('ZADD', KEYS[6], string.format('%.0f', tonumber(ARGV[4])), person .. id)
end
local number = call('INCR', KEYS[10])
post(KEYS[7], KEYS[8], KEYS[9], number, ARGV[3])
return number
