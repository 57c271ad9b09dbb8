//! Appointments that the config could not have any more: named at the start and by
//! `check --data`, counted by `/metrics`.

use super::server::Scene;

const PHONE: &str = "+13035550142";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_booked_at_an_office_that_is_gone_is_named_at_every_start() {
    let scene = Scene::new().await;
    scene.set("offered_times = 5", "offered_times = 5");
    let server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    let number = scene.appointments().remove(0)["number"].as_str().unwrap().to_owned();
    let data = scene.data().display().to_string();
    let dir = scene.settings().display().to_string();
    let check = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_textpass"));
        let output = command.args(["check", "--data", &data, "--dir", &dir]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    assert!(check().contains("all is well"), "{}", check());
    assert!(!server.log().contains(&number), "{}", server.log());
    drop(server);
    scene.set_in("offices.toml", "[DEN]", "[DNX]");
    let checked = check();
    assert!(checked.contains(&number) && checked.contains("offices.toml: put it back"), "{checked}");
    assert!(!checked.contains("all is well"), "{checked}");
    let server = scene.start().await;
    let log = server.log();
    let line = log.lines().find(|line| line.contains(&number)).unwrap_or_else(|| panic!("{log}"));
    assert!(line.contains("WARN") && !log.contains(&PHONE[1..]), "{log}");
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let metrics = http.get(format!("{}/metrics", server.url)).send().await.unwrap().text().await.unwrap();
    assert!(metrics.contains("textpass_unfit_appointments{why=\"no-office\"} 1"), "{metrics}");
    assert!(!metrics.contains(&number));
}
