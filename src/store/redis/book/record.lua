-- The record of an appointment. Its layout is told in record.rs, which reads and
-- packs the same: B layout, B status (0 booked, 1 cancelled), I4 version, I4 version
-- at which it got its cells, H seat, d start, H minutes, d booked at, c16 person,
-- c16 who, c24 task that booked it, then with a length B each: task that moved it
-- last, office of the cells (empty: the number's own), kind of counter, inquiry;
-- with a length H the cells; from layout 2 on, with a length B, the d of each move
-- that counts, and B the form of names in which who is hashed; the rest is sealed.

local RECORD = '>BBI4I4HdHdc16c16c24Bc0Bc0Bc0Bc0Hc0'

local function read_record(value)
  local r, rest = {}, 0
  r.layout, r.status, r.version, r.since, r.seat, r.start, r.minutes, r.booked_at, r.person, r.who,
    r.booked_by, r.moved_by, r.office, r.kind, r.inquiry, r.cells, rest = struct.unpack(RECORD, value)
  r.changes, r.form = '', 1
  if r.layout > 1 then r.changes, r.form, rest = struct.unpack('>Bc0B', value, rest) end
  r.sealed = value:sub(rest)
  return r
end

local function packed_record(r)
  return struct.pack(RECORD, 2, r.status, r.version, r.since, r.seat, r.start, r.minutes,
    r.booked_at, r.person, r.who, r.booked_by, #r.moved_by, r.moved_by, #r.office, r.office, #r.kind,
    r.kind, #r.inquiry, r.inquiry, #r.cells, r.cells) .. struct.pack('>Bc0B', #r.changes, r.changes, r.form) .. r.sealed
end

-- The moves of a record that count, with one more now; or nil, and from when on
-- there may be one more than `most` in a day. Clocks may be a minute apart.
local function one_change_more(r, most, now)
  local recent = {}
  for at = 1, #r.changes, 8 do
    local done = struct.unpack('>d', r.changes, at)
    if done > now - 86400e6 and done <= now + 60e6 then recent[#recent + 1] = done end
  end
  table.sort(recent)
  if #recent >= most then return nil, string.format('%.0f', (recent[#recent - most + 1] or now) + 86400e6) end
  recent[#recent + 1] = now
  local packed = ''
  for _, done in ipairs(recent) do packed = packed .. struct.pack('>d', done) end
  return packed
end
