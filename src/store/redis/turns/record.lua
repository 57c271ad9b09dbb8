-- A person's record, packed; put before the scripts of this folder.
-- Numbers are big-endian; s: seconds, us: microseconds since 1970.
--   1      layout, 1
--   2      flags: 1 opted out, 2 known (has a conversation id), 4 listed to be
--          swept, 8 with lengths, 16 a message is in hand, 32 was opted out
--          when that message was taken
--   3-6    turn
--   7-22   conversation id
--   23-26  saved at (s)
--   27     how many answered ids are remembered
--   28-39  only with flag 8: bytes of conversation, replies and inbox, 4 each
--   then   answered ids, oldest first: hash 8, at (s) 4
--          conversation, sealed
--          replies of the last turn and of the one before it: bytes 4, then how
--          many outbox rows are reserved 1, these 8 each, reply, sealed
--          inbox, oldest first: hash of id 8, waits until (us) 8, arrived (us)
--          8, bytes 4, message, sealed
--          hand: claim 8, hash of id 8, lease until (us) 8, since (us) 8,
--          deaths + 1 in 1, message, sealed
-- Without flag 8 there is a conversation only, as with anybody who is idle.
local call, sub, byte, char = redis.call, string.sub, string.byte, string.char
local band, pack, unpack = bit.band, struct.pack, struct.unpack
local NOBODY = '\1' .. string.rep('\0', 26)

-- Where things are: flags, how many ids, where they begin, and the lengths of
-- conversation, replies and inbox.
local function measure(rec)
  local flags, count = byte(rec, 2), byte(rec, 27)
  if band(flags, 8) ~= 0 then
    return flags, count, 40, unpack('>I4I4I4', rec, 28)
  end
  return flags, count, 28, #rec - 27 - 12 * count, 0, 0
end

-- Puts a record together and writes it. `base` is bytes 3 to 27, `body` ids,
-- conversation and replies. Redis forgets it after twice the 48 hours for which
-- ids are remembered, but never that somebody opted out.
local function write(key, flags, base, conversation, replies, body, inbox, hand)
  local rec
  flags = band(flags, 7) + (hand == '' and 0 or 16 + band(flags, 32))
  if replies == 0 and inbox == '' and hand == '' then
    rec = '\1' .. char(flags) .. base .. body
  else
    rec = '\1' .. char(flags + 8) .. base .. pack('>I4I4I4', conversation, replies, #inbox)
      .. body .. inbox .. hand
  end
  if band(flags, 1) ~= 0 then
    call('SET', key, rec)
  else
    call('SET', key, rec, 'PX', '345600000')
  end
  return rec
end
