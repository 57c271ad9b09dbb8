-- Opts a person out or in, outside of a turn.
-- KEYS  1 record of the person
-- ARGV  1 whether they are opted out from now on (0 or 1)
-- Returns  0 or 1: whether that is new.
-- Writes  the record, if that is new; somebody who never wrote and opts in
--         leaves none. May be repeated.
local nobody = '\2\1' .. string.rep('\0', 34)
local rec, opted_out = call('GET', KEYS[1]), tonumber(ARGV[1])
if not rec then
  if opted_out == 0 then return 0 end
  write(KEYS[1], 1, nobody)
elseif byte(rec, 2) == opted_out then
  return 0
elseif rec == nobody then
  call('DEL', KEYS[1])
else
  write(KEYS[1], opted_out, '\2' .. string.char(opted_out) .. sub(rec, 3))
end
return 1
