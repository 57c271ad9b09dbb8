-- Nobody offers a message: takes what is stranded.
-- KEYS, ARGV  see taking.lua; of the hand only claim, lease, since and the
--             conversation id count
-- Returns  { 1, record or '', hand }; 0: nothing is to be done.
-- Writes  work, or nothing.
-- Come again, it finds its own claim in hand and tells of it again.
if dead ~= '' then
  local its_claim, _, live_until = unpack('>c8c8i8', dead)
  if its_claim == claim then return { 1, rec, dead } end
  if live_until > now and live_until <= LEASED then return 0 end
  return take(taken_over(), inbox, 1)
end
if inbox == '' then return 0 end
local awaited_until = unpack('>i8', inbox, 9)
if awaited_until > now and awaited_until <= AWAITED then return 0 end
local bytes = unpack('>I4', inbox, 25)
return take(from_inbox(bytes), sub(inbox, 29 + bytes), 1)
