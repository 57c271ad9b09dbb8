-- Makes a tiny write and says what the time is.
--
-- KEYS[1]  the key of the write
-- returns  { seconds, microseconds } of this server's clock, as strings
-- writes   KEYS[1], for a minute
-- May be repeated: it writes the same again.
redis.call('SET', KEYS[1], '', 'PX', 60000)
return redis.call('TIME')
