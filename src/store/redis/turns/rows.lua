-- The rows of a turn's notes, and which of them are reserved for the webhook;
-- put before commit.lua.
local function with_rows(new, bytes)
  local first, rows, reserved = #KEYS - 3, {}, {}
  local number = call('INCRBY', KEYS[#KEYS], #ARGV - 2) - (#ARGV - 2)
  for at = 3, #ARGV do
    number, rows[at - 1] = number + 1, string.format('%.0f', number + 1)
    post(KEYS[first], KEYS[first + 1], KEYS[first + 2], number, sub(ARGV[at], 2))
    if byte(ARGV[at], 1) == 1 then reserved[#reserved + 1] = pack('>I8', number) end
  end
  if #reserved > 0 then
    local reply = string.char(#reserved) .. table.concat(reserved) .. sub(new, 18 + bytes)
    new = sub(new, 1, 12 + bytes) .. pack('>I4', #reply) .. reply
  end
  return new, rows
end
