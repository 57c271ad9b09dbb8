//! Answers as a server writes them (RESP2), read from what has come so far.

use redis::{ErrorKind, RedisError, Value};

/// How deep lists may lie in lists; ours do so twice.
const DEPTH: usize = 16;

/// The first answer, and how many bytes it took; none if it has not come whole.
///
/// # Errors
/// These bytes are no answer.
pub(super) fn read(bytes: &[u8]) -> Result<Option<(Value, usize)>, RedisError> {
    let mut reader = Reader { bytes, at: 0 };
    Ok(reader.value(DEPTH)?.map(|value| (value, reader.at)))
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    fn value(&mut self, depth: usize) -> Result<Option<Value>, RedisError> {
        let begun = self.at;
        let Some((kind, line)) = self.line()? else { return Ok(None) };
        Ok(Some(match kind {
            b'$' => match length(line)? {
                None => Value::Nil,
                Some(bytes) => match self.bytes(bytes)? {
                    Some(bytes) => Value::BulkString(bytes.to_vec()),
                    None => return Ok(None),
                },
            },
            b':' => Value::Int(number(line)?),
            b'+' if line == b"OK" => Value::Okay,
            b'+' => Value::SimpleString(String::from_utf8_lossy(line).into_owned()),
            b'*' => match length(line)? {
                None => Value::Nil,
                Some(count) => match self.list(count, depth)? {
                    Some(list) => Value::Array(list),
                    None => return Ok(None),
                },
            },
            // the library knows the kinds of errors
            b'-' => redis::parse_redis_value(&self.bytes[begun..self.at])?,
            _ => return Err(garbled()),
        }))
    }

    fn list(&mut self, count: usize, depth: usize) -> Result<Option<Vec<Value>>, RedisError> {
        let depth = depth.checked_sub(1).ok_or_else(garbled)?;
        // no more room than the bytes that are there can fill
        let mut list = Vec::with_capacity(count.min((self.bytes.len() - self.at) / 4));
        for _ in 0..count {
            let Some(value) = self.value(depth)? else { return Ok(None) };
            list.push(value);
        }
        Ok(Some(list))
    }

    /// The next line, without its end: what it begins, and the rest of it.
    fn line(&mut self) -> Result<Option<(u8, &'b [u8])>, RedisError> {
        let rest = &self.bytes[self.at..];
        let Some(end) = rest.windows(2).position(|two| two == b"\r\n") else { return Ok(None) };
        self.at += end + 2;
        let (kind, line) = rest[..end].split_first().ok_or_else(garbled)?;
        Ok(Some((*kind, line)))
    }

    /// So many bytes, and the end of a line behind them.
    fn bytes(&mut self, count: usize) -> Result<Option<&'b [u8]>, RedisError> {
        let rest = &self.bytes[self.at..];
        let Some((bytes, rest)) = rest.split_at_checked(count) else { return Ok(None) };
        match rest.first_chunk() {
            None => Ok(None),
            Some(b"\r\n") => {
                self.at += count + 2;
                Ok(Some(bytes))
            }
            Some(_) => Err(garbled()),
        }
    }
}

/// A length; none where nothing is there.
fn length(line: &[u8]) -> Result<Option<usize>, RedisError> {
    match number(line)? {
        -1 => Ok(None),
        length => usize::try_from(length).map(Some).map_err(|_| garbled()),
    }
}

fn number(line: &[u8]) -> Result<i64, RedisError> {
    str::from_utf8(line).ok().and_then(|line| line.parse().ok()).ok_or_else(garbled)
}

/// Whatever follows is not understood either, so the connection is lost.
fn garbled() -> RedisError {
    (ErrorKind::Io, "the server's answer is garbled").into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use redis::ServerErrorKind;

    use super::*;

    const ALL: &[u8] = b"*7\r\n$5\r\na\r\n\0b\r\n$-1\r\n:-12\r\n+OK\r\n+PONG\r\n*2\r\n$0\r\n\r\n*0\r\n\
                         -NOSCRIPT No matching script.\r\n";

    #[test]
    fn every_kind_of_answer_is_read_as_the_library_reads_it() {
        let (value, bytes) = read(ALL).unwrap().unwrap();
        assert_eq!(bytes, ALL.len());
        assert_eq!(value, redis::parse_redis_value(ALL).unwrap());
        let error = value.extract_error().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Server(ServerErrorKind::NoScript));
    }

    #[test]
    fn what_has_not_come_whole_is_waited_for_and_what_follows_is_left() {
        for end in 0..ALL.len() {
            assert_eq!(read(&ALL[..end]).unwrap(), None, "{end}");
        }
        assert_eq!(read(b":1\r\n:2\r\n").unwrap(), Some((Value::Int(1), 4)));
    }

    #[test]
    fn what_is_no_answer_ends_the_connection() {
        let deep = b"*1\r\n".repeat(40);
        for garbled in [&b"HTTP/1.1 400\r\n"[..], b"\r\n", b"$x\r\n", b"$-2\r\n", b"$1\r\nab\r\n", &deep] {
            assert_eq!(read(garbled).unwrap_err().kind(), ErrorKind::Io);
        }
    }
}
