-- Takes somebody out of busy who is not: whose record Redis has forgotten.
-- KEYS  1 record of the person, 2 busy of the partition
-- Returns  0 or 1: whether they were taken out.
-- Writes  busy, only if no message of theirs is in hand or waits. May be repeated.
local rec = call('GET', KEYS[1])
if rec then
  local _, _, _, _, _, _, count, conversation, replies = unpack(HEADER, rec)
  if #rec > 40 + 12 * count + conversation + replies then return 0 end
end
return call('ZREM', KEYS[2], sub(KEYS[1], -16))
