-- The note of what an appointment had before it moved or was cancelled, while
-- that is not free yet (an office cannot write at another one): d when it
-- returns, I4 version at which it was taken, H seat, then with a length B each:
-- office (empty: the number's own), kind of counter; with a length H the cells; then
-- the address that let it go, if one did.

local function packed_note(r, return_at, person)
  return struct.pack('>dI4HBc0Bc0Hc0', return_at, r.since, r.seat, #r.office, r.office, #r.kind, r.kind,
    #r.cells, r.cells) .. person
end
