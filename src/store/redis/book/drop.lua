-- Takes the mark of a pending move off the cells that it was on.

local function drop(pending, number, task)
  for _, second in ipairs(seconds(pending.cells)) do
    local one = taker(second, pending.kind, pending.seat)
    if one and one.moving == number and one.mover == task then one.moving, one.mover = nil, nil end
  end
end
