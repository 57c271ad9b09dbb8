-- Taking a message in hand; put before claim.lua and claim_next.lua.
-- KEYS  1 record of the person, 2 work of the partition
-- ARGV  1 person 16, waits until (us) 8, claim 8, hash of id 8, now (us) 8;
--       2 hand of this message, or of none
local person, waits_until, claim, id, now = unpack('>c16i8c8c8i8', ARGV[1])
local hand, rec = ARGV[2], call('GET', KEYS[1]) or ''
local opted_out = rec ~= '' and byte(rec, 2) or 0
-- No claim and no wait ends later (us; the lease and the longest wait, and how far
-- clocks may be apart): one that does is of a clock that was ahead, and is over.
local LEASED, AWAITED = now + 25000000, now + 8000000
local dead, inbox = in_work(KEYS[2], person)
-- An ordinary claim writes its hand before it sees the record. The hand of a
-- message that was answered before is nobody's: whoever finds it drops it.
if dead ~= '' and answered(rec, sub(dead, 9, 16), now) then
  dead = ''
  set_work(KEYS[2], person, dead, inbox)
end

-- Writes the message that is now in hand, and tells of it.
local function take(taken, others, by_outbox)
  taken = sub(taken, 1, 33) .. string.char(opted_out) .. sub(taken, 35)
  set_work(KEYS[2], person, taken, others)
  return { by_outbox, rec, taken }
end

-- The hand of the message that waits first: its claim and lease are ours.
local function from_inbox(bytes)
  return claim .. sub(inbox, 1, 8) .. sub(hand, 17, 50) .. sub(inbox, 29, 28 + bytes)
end

-- The hand of a message whose claim died.
local function taken_over()
  local deaths = string.char(math.min(byte(dead, 33) + 1, 255))
  return claim .. sub(dead, 9, 16) .. sub(hand, 17, 24) .. sub(dead, 25, 32) .. deaths
    .. sub(dead, 34)
end
