-- Lays what was moved here on the cells of a seat.
--
-- KEYS  days
-- ARGV  1 cells, 2 kind, 3 seat, 4 'appointment', 'rest' or 'hold', 5 number, until
--       when or task, 6 version, nothing or until when, 7 address that let go or
--       holds, or '', 8 numbers of the days of KEYS
-- Returns 'done'. Writes the cells; what else lies on them stays. Again, the same.

open_days(1, ARGV[8])
local person = ARGV[7] ~= '' and ARGV[7] or nil
for _, second in ipairs(seconds(ARGV[1])) do
  local one = taker(second, ARGV[2], tonumber(ARGV[3]), true)
  if ARGV[4] == 'appointment' then
    one.number, one.version = ARGV[5], tonumber(ARGV[6])
  elseif ARGV[4] == 'rest' then
    one.rests, one.rester = tonumber(ARGV[5]), person
  else
    one.task, one.til, one.holder = ARGV[5], tonumber(ARGV[6]), person
  end
end
write_cells()
return { 'done' }
