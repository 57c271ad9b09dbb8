-- What is in work for a person: a field of the hash of their partition, there
-- only as long as a message of theirs is in hand or waits. Put after record.lua.
--   1-4    bytes of the hand
--   then   hand, if there is one: claim 8, hash of id 8, lease until (us) 8,
--          since (us) 8, deaths + 1 in 1, whether the person was opted out when
--          it was taken 1, conversation id if their record has none 16, message,
--          sealed
--          inbox, oldest first: hash of id 8, waits until (us) 8, arrived (us)
--          8, bytes 4, message, sealed
local function in_work(key, person)
  local work = call('HGET', key, person)
  if not work then return '', '' end
  local inbox_at = 5 + unpack('>I4', work)
  return sub(work, 5, inbox_at - 1), sub(work, inbox_at)
end

local function set_work(key, person, hand, inbox)
  if hand == '' and inbox == '' then
    call('HDEL', key, person)
  else
    call('HSET', key, person, pack('>I4', #hand) .. hand .. inbox)
  end
end
