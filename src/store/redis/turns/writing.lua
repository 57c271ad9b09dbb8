-- Writes a record. Redis forgets it after twice the 48 hours for which ids are
-- remembered, but never that somebody opted out.
local function write(key, opted_out, record)
  if opted_out == 1 then
    call('SET', key, record)
  else
    call('SET', key, record, 'PX', '345600000')
  end
end
