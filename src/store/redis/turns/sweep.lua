-- Drops from people's records what is over.
-- KEYS  records of some people of one partition
-- ARGV  1 conversations saved before this are over (s), 2 now (s)
-- Returns  for each record two numbers: how much was dropped, and when to look
--          again: 0 never; else the second at which it was saved, negative
--          while it has replies, plus 2^40 once it has answered ids only.
-- Writes  each record that changes; its time to live stays. May be repeated.
local before, now, result = tonumber(ARGV[1]), tonumber(ARGV[2]), {}
for each, key in ipairs(KEYS) do
  local dropped, again, rec = 0, 0, call('GET', key)
  if rec then
    local flags, count, ids_at, conversation, replies, waiting = measure(rec)
    local conversation_at = ids_at + 12 * count
    local replies_at = conversation_at + conversation
    local in_work = waiting > 0 or band(flags, 16) ~= 0
    local base, saved = sub(rec, 3, 26), unpack('>I4', rec, 23)
    local tail = sub(rec, replies_at + replies)
    local kept = sub(rec, replies_at, replies_at + replies - 1)
    local said = sub(rec, conversation_at, replies_at - 1)
    if replies > 0 and (count == 0 or now - unpack('>I4', rec, conversation_at - 4) >= 900) then
      kept, dropped = '', 1
    end
    while count > 0 and unpack('>I4', rec, ids_at + 8) <= now - 172800 do
      ids_at, count, dropped = ids_at + 12, count - 1, dropped + 1
    end
    if band(flags, 2) ~= 0 and saved < before and not in_work then
      said, base, flags, dropped = '', string.rep('\0', 20) .. sub(base, 21), flags - 2, dropped + 1
    end
    if in_work or band(flags, 2) ~= 0 or count > 0 then
      again = kept ~= '' and -saved or (in_work or band(flags, 2) ~= 0) and saved or saved + 2 ^ 40
    end
    local listed = again ~= 0 and 4 or 0
    if again == 0 and band(flags, 1) == 0 then
      call('DEL', key)
    elseif dropped > 0 or band(flags, 4) ~= listed then
      flags = band(flags, 51) + listed
      local body = sub(rec, ids_at, conversation_at - 1) .. said .. kept
      if kept ~= '' or tail ~= '' then
        body, flags = pack('>I4I4I4', #said, #kept, waiting) .. body .. tail, flags + 8
      end
      call('SET', key, '\1' .. char(flags) .. base .. char(count) .. body, 'KEEPTTL')
    end
  end
  result[2 * each - 1], result[2 * each] = dropped, again
end
return result
