-- Writes down what was moved here of an address (see address.lua).
--
-- KEYS  1 address
-- ARGV  1 now, 2 'task', 'rest' or 'held', 3 task, until when or d from and d til of
--       each stretch
-- Returns 'done'. Writes the address; what else is there stays.

local a, now = read_address(KEYS[1]), tonumber(ARGV[1])
if ARGV[2] == 'task' then
  a.task = ARGV[3]
elseif ARGV[2] == 'rest' then
  rest_of(a, tonumber(ARGV[3]), now, 1)
else
  for at = 1, #ARGV[3], 16 do
    local from, til = struct.unpack('>dd', ARGV[3], at)
    a.held[#a.held + 1] = { from = from, til = til }
  end
end
write_address(a, now)
return { 'done' }
