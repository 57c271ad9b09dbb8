if dead ~= '' then
  local its_claim, _, live_until = unpack('>c8c8i8', dead)
  if its_claim == claim then return { 1, rec } end
  if live_until > now then return 0 end
  return take(taken_over(dead), inbox, 1)
end
if waiting == 0 or unpack('>i8', inbox, 9) > now then return 0 end
local bytes = unpack('>I4', inbox, 25)
return take(from_inbox(inbox, bytes), sub(inbox, 29 + bytes), 1)
