-- Saves a turn, if its claim and the turn that it loaded still stand.
-- KEYS  1 record of the person, 2 busy of the partition, 3 list of this hour's
--       quarter to sweep, 4 looks; with notes: 5 rows, 6 next, 7 order and 8
--       counter of the outbox
-- ARGV  1 claim 8, hash of id 8, turn loaded 4, turn saved 4, now (s) 4,
--       2 conversation, sealed, 3 reply, sealed, or nothing, 4 whether opted
--       out (0 or 1), 5 and on: a note each, 1 byte whether it is reserved for
--       the webhook, then its row
-- Returns  D, whether more waits (1 byte), the number of each row (8 each);
--          L: it no longer stood, and nothing was written.
-- Writes  the record, busy, the lists to sweep once a lap, three keys of the
--         outbox for each note.
-- Come again, a turn without notes is known by its sealed conversation, which
-- is never alike twice, and is D again; one with notes is L, and its message
-- is then answered as any other that was answered before.
local key, said = KEYS[1], ARGV[1]
local rec = call('GET', key) or NOBODY
local flags, count, ids_at, conversation, replies, waiting = measure(rec)
local conversation_at = ids_at + 12 * count
local replies_at = conversation_at + conversation
local hand_at = replies_at + replies + waiting
local more = waiting > 0 and '\1' or '\0'
if band(flags, 16) == 0 or sub(rec, hand_at, hand_at + 15) ~= sub(said, 1, 16)
  or sub(rec, 3, 6) ~= sub(said, 17, 20) then
  if #ARGV == 4 and sub(rec, 3, 6) == sub(said, 21, 24)
    and sub(rec, conversation_at, replies_at - 1) == ARGV[2] then
    return 'D' .. more
  end
  return 'L'
end

-- the answered ids: 32 at most, for 48 hours
local now = unpack('>I4', said, 25)
while count > 31 or (count > 0 and unpack('>I4', rec, ids_at + 8) <= now - 172800) do
  ids_at, count = ids_at + 12, count - 1
end
local ids = sub(rec, ids_at, conversation_at - 1) .. sub(said, 9, 16) .. sub(said, 25, 28)

-- the rows, and which of them are reserved
local person, numbers, reserved, rows_reserved = sub(key, -16), '', '', 0
if #ARGV > 4 then
  local number = call('INCRBY', KEYS[8], #ARGV - 4) - (#ARGV - 4)
  for at = 5, #ARGV do
    local row = sub(ARGV[at], 2)
    number = number + 1
    post(KEYS[5], KEYS[6], KEYS[7], number, row)
    numbers = numbers .. pack('>I8', number)
    if byte(ARGV[at], 1) == 1 then
      reserved, rows_reserved = reserved .. pack('>I8', number), rows_reserved + 1
    end
  end
end

-- the replies of this turn and of the one before, if that is no older than they are kept
local before, reply = '', ARGV[3]
if replies > 0 and count > 0 and now - unpack('>I4', rec, conversation_at - 4) < 900 then
  before = sub(rec, replies_at, replies_at + 3 + unpack('>I4', rec, replies_at))
end
if reply ~= '' or reserved ~= '' then
  reply = char(rows_reserved) .. reserved .. reply
end
if reply ~= '' or before ~= '' then
  before = pack('>I4', #reply) .. reply .. before
end

-- where the turn did not change whether the person opted out, what the carrier
-- told us in the meantime stands
local opted_out = band(flags, 1)
if (ARGV[4] == '1') ~= (band(flags, 32) ~= 0) then
  opted_out = tonumber(ARGV[4])
end
local base = sub(said, 21, 24) .. sub(rec, 7, 22) .. sub(said, 25, 28) .. char(count + 1)
local inbox = waiting > 0 and sub(rec, hand_at - waiting, hand_at - 1) or ''
write(key, opted_out + 6, base, #ARGV[2], #before, ids .. ARGV[2] .. before, inbox, '')
if waiting > 0 then
  call('ZADD', KEYS[2], string.format('%.0f', unpack('>i8', inbox, 9)), person)
else
  call('ZREM', KEYS[2], person)
end
if band(flags, 4) == 0 then
  list(KEYS[3], KEYS[4], person)
end
return 'D' .. more .. numbers
