-- Drops from people's records what is over.
-- KEYS  1 work of a partition, 2 and on: records of some of its people
-- ARGV  1 conversations saved before this are over (s), 2 now (s)
-- Returns  for each record four numbers: how many conversations, answered ids
--          and replies were dropped, and when to look again: 0 never; else the
--          second at which it was saved, negative while it has replies, plus
--          2^40 once it has answered ids only.
-- Writes  each record that changes; its time to live stays. May be repeated.
local before, now, result = tonumber(ARGV[1]), tonumber(ARGV[2]), {}

-- Drops what is over from one record.
local function drop(key, rec)
  local _, opted_out, listed, turn, id, saved, count, conversation, replies = unpack(HEADER, rec)
  local ids_at, dropped, again = 37, { 0, 0, 0 }, 0
  local conversation_at = ids_at + 12 * count
  local replies_at = conversation_at + conversation
  local in_work = call('HEXISTS', KEYS[1], sub(key, -16)) == 1
  local talk, kept = sub(rec, conversation_at, replies_at - 1), sub(rec, replies_at, replies_at + replies - 1)
  if replies > 0 and now - saved >= 900 then
    kept, dropped[3] = '', 1
  end
  while count > 0 and unpack('>I4', rec, ids_at + 8) <= now - 172800 do
    ids_at, count, dropped[2] = ids_at + 12, count - 1, dropped[2] + 1
  end
  if id ~= NO_ID and saved < before and not in_work then
    talk, turn, id, dropped[1] = '', '\0\0\0\0', NO_ID, 1
  end
  if in_work or id ~= NO_ID then
    again = saved
  elseif count > 0 then
    again = saved + 2 ^ 40
  end
  if again ~= 0 and kept ~= '' then again = -saved end
  local stays = again ~= 0 and 1 or 0
  if again == 0 and opted_out == 0 then
    call('DEL', key)
  elseif dropped[1] + dropped[2] + dropped[3] > 0 or listed ~= stays then
    call('SET', key, pack(HEADER, 2, opted_out, stays, turn, id, saved, count, #talk, #kept)
      .. sub(rec, ids_at, conversation_at - 1) .. talk .. kept, 'KEEPTTL')
  end
  return dropped, again
end

for each = 1, #KEYS - 1 do
  local key = KEYS[each + 1]
  local dropped, again, rec = { 0, 0, 0 }, 0, call('GET', key)
  if rec then
    dropped, again = drop(key, rec)
  end
  for kind = 1, 3 do result[4 * each - 4 + kind] = dropped[kind] end
  result[4 * each] = again
end
return result
