-- A person's record, packed; put before the scripts of this folder.
-- Numbers are big-endian; s: seconds, us: microseconds since 1970.
--   1      layout, 2
--   2      1 if the person opted out
--   3      1 if they are in a list to be swept
--   4-7    turn
--   8-23   conversation id; zeros if there is none
--   24-27  saved at (s)
--   28     how many answered ids are remembered
--   29-36  bytes of conversation and of replies, 4 each
--   then   answered ids, oldest first: hash 8, at (s) 4
--          conversation, sealed
--          replies of the last turn and of the one before it: bytes 4, then how
--          many outbox rows are reserved 1 (128 if the reply left by the outbox
--          itself: none), these 8 each, reply, sealed
-- What a script costs is its calls of functions, and every byte of every string
-- that it makes (Redis' Lua hashes them whole): the ordinary turn makes few.
local call, sub, byte, find = redis.call, string.sub, string.byte, string.find
local pack, unpack = struct.pack, struct.unpack
local HEADER, NO_ID = '>BBBc4c16I4BI4I4', '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'
