-- Nobody offers a message: takes what is stranded.
-- KEYS  1 record of the person, 2 busy of the partition
-- ARGV  as for claim.lua; of the hand only claim, lease and since count
-- Returns  { 1, record with what is in hand }; 0: nothing is to be done.
-- Writes  the record and busy, or nothing.
-- Come again, it finds its own claim in hand and tells of it again.
local key, hand, rec = KEYS[1], ARGV[2], call('GET', KEYS[1])
if not rec then return 0 end
local person, lease, _, stranger, claim, _, now = unpack('>c16c16i8c16c8c8i8', ARGV[1])
local _, opted_out, listed, turn, conversation_id, saved, count, conversation, replies, waiting = unpack(HEADER, rec)
local inbox_at = 41 + 12 * count + conversation + replies
