-- Counts a wrong try, once a message, or none; and says what is left.
--
-- KEYS  1 tries: d lock until, then c8 message and d when, for each;
--       2 (tries on a number only) appointments
-- ARGV  1 message or '', 2 now, 3 limit, 4 how far back tries count and how long
--       reaching the limit locks, 5 how long a message is remembered, all in
--       microseconds, 6 milliseconds after which the tries may go,
--       7 number at this office ("26-6307"), 8 person
-- Returns 'own' if the appointment is the person's own; 'locked' and until when;
-- or 'left' and how many. Writes the tries if one was counted; again, nothing.

if KEYS[2] then
  local value = redis.call('HGET', KEYS[2], ARGV[7])
  if value and read_record(value).person == ARGV[8] then return { 'own' } end
end
local message, now, limit, wait = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local value = redis.call('GET', KEYS[1]) or struct.pack('>d', 0)
local lock = struct.unpack('>d', value)
-- none is locked for longer than it waits, nor was anything tried later than now
-- (but for how far clocks may be apart): what says so is of a clock that was ahead
local APART = 5000000
if lock > now and lock <= now + wait + APART then return { 'locked', string.format('%.0f', lock) } end
local kept, count, known = '', 0, message == ''
for at = 9, #value, 16 do
  local one, when = struct.unpack('>c8d', value, at)
  if when > now - tonumber(ARGV[5]) and when <= now + APART then
    kept, known = kept .. value:sub(at, at + 15), known or one == message
    if when > now - wait then count = count + 1 end
  end
end
if not known then
  count = count + 1
  if count >= limit then lock = now + wait end
  value = struct.pack('>d', lock) .. kept .. struct.pack('>c8d', message, now)
  redis.call('SET', KEYS[1], value, 'PX', ARGV[6])
  if count >= limit then return { 'locked', string.format('%.0f', lock) } end
end
return { 'left', tostring(math.max(limit - count, 0)) }
