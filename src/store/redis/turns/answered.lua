-- What is kept of the answer to a message: empty if nothing is, nil if it was not
-- answered before, or too long ago.
local function answered(rec, id, now)
  if rec == '' then return nil end
  local _, _, _, _, _, _, count, conversation, replies = unpack(HEADER, rec)
  local conversation_at = 37 + 12 * count
  local found = find(rec, id, 37, true)
  while found and found < conversation_at do
    local age = (found - 37) % 12 == 0 and math.floor(now / 1000000) - unpack('>I4', rec, found + 8)
    if age and age < 172800 then
      local turns_ago, at = (conversation_at - found) / 12, conversation_at + conversation
      if turns_ago > 2 or replies == 0 or age >= 900 then return '' end
      if turns_ago == 2 then
        at = at + 4 + unpack('>I4', rec, at)
      end
      if at >= conversation_at + conversation + replies then return '' end
      return sub(rec, at + 4, at + 3 + unpack('>I4', rec, at))
    end
    found = find(rec, id, found + 1, true)
  end
  return nil
end
