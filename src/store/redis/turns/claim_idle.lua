-- Takes a message in hand that nobody wrote, if nothing of the person is in work and they get
-- our texts.
-- KEYS  1 record of the person, 2 work of the partition
-- ARGV  1 person 16, 2 hand
-- Returns  the record or ''; nothing if that is not so, and nothing was written.
-- Writes  work. Come again, it finds its own hand and tells of it.
local rec = call('GET', KEYS[1]) or ''
if sub(in_work(KEYS[2], ARGV[1]), 1, 8) == sub(ARGV[2], 1, 8) then return rec end
if call('HEXISTS', KEYS[2], ARGV[1]) == 1 or (rec ~= '' and byte(rec, 2) == 1) then return false end
set_work(KEYS[2], ARGV[1], ARGV[2], '')
return rec
