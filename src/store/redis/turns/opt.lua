-- Opts a person out or in, outside of a turn.
-- KEYS  1 record of the person
-- ARGV  1 whether they are opted out from now on (0 or 1)
-- Returns  0 or 1: whether that is new.
-- Writes  the record, if that is new; somebody who never wrote and opts in
--         leaves none. May be repeated.
local rec = call('GET', KEYS[1])
local wanted = tonumber(ARGV[1])
if not rec then
  if wanted == 0 then return 0 end
  rec = NOBODY
end
local flags, count, ids_at, conversation, replies, waiting = measure(rec)
if band(flags, 1) == wanted then return 0 end
if wanted == 0 and rec == '\1\1' .. sub(NOBODY, 3) then
  call('DEL', KEYS[1])
  return 1
end
local inbox_at = ids_at + 12 * count + conversation + replies
write(KEYS[1], band(flags, 62) + wanted, sub(rec, 3, 27), conversation, replies,
  sub(rec, ids_at, inbox_at - 1), sub(rec, inbox_at, inbox_at + waiting - 1), sub(rec, inbox_at + waiting))
return 1
