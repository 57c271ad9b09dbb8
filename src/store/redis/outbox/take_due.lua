-- Takes rows that are due and that nobody else is sending.
-- KEYS  1 rows, 2 next, 3 order
-- ARGV  1 how many, 2 now (us), 3 lease of the sends until (us)
-- Returns  number and row as it was before, of each in turn.
-- Writes  these rows and next.
-- Come again, it takes others: those that it took are tried once more when the
-- lease is over.
local wanted, now, until_then = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local taken, offset = {}, 0
while #taken < 2 * wanted do
  local page = candidates(KEYS[2], now, offset, 64)
  if #page == 0 then break end
  for _, number in ipairs(page) do
    local row = redis.call('HGET', KEYS[1], number)
    local free = row and over(struct.unpack('>i8', row, 34), LEASED, now)
    if #taken < 2 * wanted and free and ready(KEYS[1], KEYS[3], tonumber(number), row, now) then
      begin(KEYS[1], KEYS[2], tonumber(number), row, now, until_then)
      taken[#taken + 1], taken[#taken + 2] = number, row
    else
      offset = offset + 1
    end
  end
end
return taken
