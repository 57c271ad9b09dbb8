-- The record of an appointment. Its layout is told in record.rs, which reads and
-- packs the same: B layout, B status (0 booked, 1 cancelled), I4 version, I4 version
-- at which it got its cells, H seat, d start, H minutes, d booked at, c16 person,
-- c16 who, c24 task that booked it, then with a length B each: task that moved it
-- last, office of the cells (empty: the number's own), kind of counter, inquiry;
-- with a length H the cells; the rest is sealed.

local RECORD = '>BBI4I4HdHdc16c16c24Bc0Bc0Bc0Bc0Hc0'

local function read_record(value)
  local r, rest = {}, 0
  r.layout, r.status, r.version, r.since, r.seat, r.start, r.minutes, r.booked_at, r.person, r.who,
    r.booked_by, r.moved_by, r.office, r.kind, r.inquiry, r.cells, rest = struct.unpack(RECORD, value)
  r.sealed = value:sub(rest)
  return r
end

local function packed_record(r)
  return struct.pack(RECORD, r.layout, r.status, r.version, r.since, r.seat, r.start, r.minutes,
    r.booked_at, r.person, r.who, r.booked_by, #r.moved_by, r.moved_by, #r.office, r.office, #r.kind,
    r.kind, #r.inquiry, r.inquiry, #r.cells, r.cells) .. r.sealed
end
