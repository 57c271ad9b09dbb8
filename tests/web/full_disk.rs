//! A data file that cannot grow: who probes is told so, as whoever texts is.

use std::process::Command;

use super::server::Scene;

const ANA: &str = "+13035550142";
/// More texts than fit into what may still be written.
const TEXTS: usize = 400;

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_takes_no_text_is_not_ready() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    scene.text(ANA, "hi").await;
    server.terminate();
    assert!(server.ended().await.success());
    // no file may grow beyond some hundred kilobytes, whoever is told so in vain
    let server = scene
        .start_as(|program| {
            let mut shell = Command::new("sh");
            shell.args(["-c", "trap '' XFSZ; ulimit -f 256; exec \"$0\" \"$@\""]).arg(program);
            shell
        })
        .await;
    let ready = async || {
        let response = reqwest::get(format!("{}/readyz", server.url)).await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    assert_eq!(ready().await.0, 200, "there is some room left");
    for _ in 0..TEXTS {
        let answer = scene.twilio.text(ANA, "help").await;
        if answer.status == 503 {
            let (status, said) = ready().await;
            assert_eq!((status, said.trim()), (503, "store cannot write to its disk"));
            return;
        }
        assert_eq!(answer.status, 200);
    }
    panic!("the disk is not full");
}
