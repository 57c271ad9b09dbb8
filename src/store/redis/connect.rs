//! A connection to one server is made: found, logged in, at its database.

use redis::io::tcp::socket2;
use redis::{Cmd, ConnectionAddr, ConnectionInfo, ErrorKind, RedisError, ServerErrorKind, Value, cmd};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::link::CONNECT;
use super::reply;

/// Makes a connection.
pub(super) async fn connect(server: ConnectionInfo) -> Result<TcpStream, RedisError> {
    let made = timeout(CONNECT, connected(&server)).await;
    made.unwrap_or_else(|_| Err(std::io::Error::from(std::io::ErrorKind::TimedOut).into()))
}

async fn connected(server: &ConnectionInfo) -> Result<TcpStream, RedisError> {
    let ConnectionAddr::Tcp(host, port) = server.addr() else {
        return Err((ErrorKind::InvalidClientConfig, "no address of a server").into());
    };
    let mut stream = TcpStream::connect((host.as_str(), *port)).await?;
    let (socket, settings) = (socket2::SockRef::from(&stream), server.tcp_settings());
    stream.set_nodelay(settings.nodelay())?;
    if let Some(keepalive) = settings.keepalive() {
        socket.set_tcp_keepalive(keepalive)?;
    }
    #[cfg(target_os = "linux")]
    socket.set_tcp_user_timeout(settings.user_timeout())?;
    begin(&mut stream, server).await?;
    Ok(stream)
}

/// Logs in and chooses the database, if the address names them.
async fn begin(stream: &mut TcpStream, server: &ConnectionInfo) -> Result<(), RedisError> {
    let settings = server.redis_settings();
    if let Some(password) = settings.password() {
        let mut login = cmd("AUTH");
        login.arg(settings.username()).arg(password);
        ask(stream, &login).await.map_err(|error| match error.kind() {
            // what the server says of a password that it does not want
            ErrorKind::Server(ServerErrorKind::ResponseError) if !is_turned_away(&error) => {
                (ErrorKind::AuthenticationFailed, "the login was refused").into()
            }
            _ => error,
        })?;
    }
    if settings.db() != 0 {
        ask(stream, cmd("SELECT").arg(settings.db())).await?;
    }
    Ok(())
}

/// Whether the server takes no more connections.
fn is_turned_away(error: &RedisError) -> bool {
    error.detail().is_some_and(|detail| detail.starts_with("max number of clients"))
}

async fn ask(stream: &mut TcpStream, command: &Cmd) -> Result<Value, RedisError> {
    stream.write_all(&command.get_packed_command()).await?;
    let mut read = Vec::new();
    loop {
        if stream.read_buf(&mut read).await? == 0 {
            return Err((ErrorKind::Io, "the connection was lost").into());
        }
        if let Some((answer, _)) = reply::read(&read)? {
            return answer.extract_error();
        }
    }
}
