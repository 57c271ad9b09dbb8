-- Writes a person who was moved here, with what is to be sent to them.
-- KEYS  1 record of the person, 2 work of the partition, 3 looks, 4 rows, 5 next and
--       6 order of the outbox, 7 the list in which they are swept
-- ARGV  1 person hash, 2 record or '', 3 what is in work for them or '', 4 whether they are listed to be swept (0 or 1), 5 and on: number
--       and row of each message to be sent
-- Returns  1.
-- Writes  all of it. Come again, they are in the list twice, which a sweep mends.
for at = 5, #ARGV, 2 do
  post(KEYS[4], KEYS[5], KEYS[6], tonumber(ARGV[at]), ARGV[at + 1])
end
local record = ARGV[2]
if record ~= '' then
  write(KEYS[1], string.byte(record, 2), record)
end
if ARGV[3] ~= '' then redis.call('HSET', KEYS[2], ARGV[1], ARGV[3]) end
if ARGV[4] == '1' then list(KEYS[7], KEYS[3], ARGV[1]) end
return 1
