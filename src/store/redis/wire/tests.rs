use redis::{ErrorKind, Value, cmd};
use tokio::net::TcpListener;

use super::*;

/// A connection, and the server's end of it.
async fn pair() -> (Wire, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let ours = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    let (theirs, _) = listener.accept().await.unwrap();
    (Wire::new(std::future::ready(Ok(ours))), theirs)
}

#[tokio::test]
async fn what_is_asked_together_goes_out_together_and_each_gets_its_own_answers() {
    let (wire, mut server) = pair().await;
    let (get, both) = (cmd("GET"), [cmd("SET"), cmd("DEL")]);
    let serve = async {
        let mut came = [0; 1024];
        let length = server.read(&mut came).await.unwrap();
        let all = "*1\r\n$3\r\nGET\r\n*1\r\n$3\r\nSET\r\n*1\r\n$3\r\nDEL\r\n";
        assert_eq!(str::from_utf8(&came[..length]), Ok(all));
        server.write_all(b":1\r\n:2\r\n:3\r\n").await.unwrap();
    };
    let (one, two, ()) = tokio::join!(wire.ask([&get].into_iter()), wire.ask(both.iter()), serve);
    assert_eq!((one.unwrap(), two.unwrap()), (vec![Value::Int(1)], vec![Value::Int(2), Value::Int(3)]));
}

#[tokio::test]
async fn when_the_connection_is_lost_whoever_waits_and_whoever_comes_hears_of_it() {
    let (wire, mut server) = pair().await;
    let get = cmd("GET");
    let serve = async {
        server.read_u8().await.unwrap();
        drop(server);
    };
    let (waits, ()) = tokio::join!(wire.ask([&get].into_iter()), serve);
    assert_eq!(waits.unwrap_err().kind(), ErrorKind::Io);
    assert!(wire.is_over());
    assert_eq!(wire.ask([&get].into_iter()).await.unwrap_err().kind(), ErrorKind::Io);
}

#[tokio::test]
async fn a_server_that_ends_the_connection_is_quoted() {
    let (wire, mut server) = pair().await;
    server.write_all(b"-ERR max number of clients reached\r\n").await.unwrap();
    drop(server);
    let get = cmd("GET");
    let answers = wire.ask([&get].into_iter()).await;
    // it may come before or after the question
    let error = answers.and_then(|mut one| one.remove(0).extract_error()).unwrap_err();
    assert!(error.detail().is_some_and(|said| said.starts_with("max number of clients")), "{error}");
}
