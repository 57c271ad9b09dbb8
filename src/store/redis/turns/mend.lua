-- Puts something else in the place of what cannot be read.
-- KEYS  1 work of the partition, 2 record of the person
-- ARGV  1 person 16, 2 work as it was read, 3 work to be written, 4 record as it
--       was read, 5 record to be written; empty where there is none
-- Returns  whether it was as it was read (0 or 1); if not, nothing was written.
-- Writes  work and the record, where they differ. Come again, it is 0 or nothing.
local call = redis.call
local work, rec = call('HGET', KEYS[1], ARGV[1]) or '', call('GET', KEYS[2]) or ''
if work ~= ARGV[2] or rec ~= ARGV[4] then return 0 end
if ARGV[3] == '' then
  call('HDEL', KEYS[1], ARGV[1])
elseif ARGV[3] ~= work then
  call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
if ARGV[5] == '' then
  call('DEL', KEYS[2])
elseif ARGV[5] ~= rec then
  call('SET', KEYS[2], ARGV[5], 'KEEPTTL')
end
return 1
