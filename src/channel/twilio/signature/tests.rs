//! Signatures made by Twilio's own helper libraries for the token `12345`.

#![allow(clippy::unwrap_used)]

use super::*;

const FORM: &str = "application/x-www-form-urlencoded";
const TOKEN: &str = "12345";

fn verifier(base: &str) -> Verifier {
    Verifier::new("AC1", base, vec![TOKEN.into()], vec![("key1".into(), TOKEN.into())]).unwrap()
}

fn post<'a>(path_and_query: &'a str, body: &'a str, signature: &'a str) -> Signed<'a> {
    Signed {
        method: "POST",
        path_and_query,
        signature: Some(signature),
        settings: None,
        content_type: Some(FORM),
        body: body.as_bytes(),
    }
}

fn genuine(base: &str, path: &str, body: &str, signature: &str) -> bool {
    verifier(base).genuine(&post(path, body, signature)).is_some()
}

const BASE: &str = "https://example.com";
const HI: &str = "From=%2B15005550006&Body=hi";
const LONG: &str = "ToCountry=US&MessageSid=SM00000000000000000000000000000001&AccountSid=AC00000000000000000000000000000001&From=%2B15005550006&To=%2B15005550001&Body=BOOK+3&NumMedia=0&NumSegments=1&FromZip=&FromCity=";
const LONG_SHA1: &str = "qjC7uMOjmNRexuX1XLeFHSAS9lM=";
const LONG_SHA256: &str = "XreNbstWfuP2d/N3WcKWwqAAaJCSaEQD6kxeWQd4d00=";
const UNICODE: &str = "From=%2B15005550006&To=%2B15005550001&Body=%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82+%F0%9F%91%8B%F0%9F%8F%BD+ma%C3%B1ana+%26+%3Cok%3E%0Aline2";
const REPEATS: &str = "MediaUrl=b&Body=x&MediaUrl=a&MediaUrl=a";

#[test]
fn t1_a_query_is_part_of_the_url() {
    let body =
        "CallSid=CA1234567890ABCDE&Caller=%2B14158675310&Digits=1234&From=%2B14158675310&To=%2B18005551212";
    let base = "https://mycompany.com";
    assert!(genuine(base, "/myapp.php?foo=1&bar=2", body, "GvWf1cFY/Q7PnoempGyD5oXAezc="));
    assert!(!genuine(base, "/myapp.php?bar=2&foo=1", body, "GvWf1cFY/Q7PnoempGyD5oXAezc="));
}

#[test]
fn t2_empty_values_take_part() {
    assert!(genuine(BASE, "/sms", LONG, LONG_SHA1));
    assert!(!genuine(BASE, "/sms", &LONG.replace("&FromCity=", ""), LONG_SHA1));
}

#[test]
fn t3_values_are_signed_decoded() {
    assert!(genuine(BASE, "/sms", UNICODE, "gik1iAkogqf/poj3FdD6XnIUOaU="));
}

#[test]
fn t4_and_t5_a_port_may_be_signed_or_not() {
    let (with_8443, without, with_443) =
        ("EuHw8SPQU9rRZIRHulH9Ae3lk0g=", "vp7Acq4F05awUywz0iVG/AL7d0k=", "L4W9CSdoXhi+3k2ohgJ5RzEFgYg=");
    let accepted =
        |base| [with_8443, without, with_443].map(|signature| genuine(base, "/sms", HI, signature));
    assert_eq!(accepted("https://example.com:8443"), [true, true, false]);
    assert_eq!(accepted(BASE), [false, true, true]);
    assert_eq!(accepted("https://example.com:443"), [false, true, true]);
}

#[test]
fn t6_get_signs_the_raw_query_only() {
    let path = "/sms?From=%2B15005550006&Body=hi+there";
    let get = Signed { method: "GET", content_type: None, ..post(path, "", "mu63GD3DZsNlQEGNuIZb2AGTvV0=") };
    assert!(verifier(BASE).genuine(&get).is_some());
    let decoded = Signed { path_and_query: "/sms?From=+15005550006&Body=hi there", ..get };
    assert!(verifier(BASE).genuine(&decoded).is_none());
}

#[test]
fn t7_a_slash_at_the_end_matters() {
    assert!(genuine(BASE, "/sms/", HI, "ZY4eXA6R6uimn808j7JowtgMq2g="));
    assert!(!genuine(BASE, "/sms", HI, "ZY4eXA6R6uimn808j7JowtgMq2g="));
}

#[test]
fn t8_repeated_values_count_once_and_sorted() {
    assert!(genuine(BASE, "/sms", REPEATS, "yg+8C8+oL+2cxFHikHk4VyuNGYI="));
    assert!(!genuine(BASE, "/sms", "MediaUrl=b&Body=x", "yg+8C8+oL+2cxFHikHk4VyuNGYI="));
}

#[test]
fn t10_keys_are_sorted_by_bytes() {
    assert!(genuine(BASE, "/sms", "a=1&B=2&_=3&A1=4", "rOhBluNlBfj89BTpdKTHO5JHILo="));
}

#[test]
fn t11_a_post_signs_query_and_body() {
    assert!(genuine(BASE, "/sms?lang=es&x=a%20b", "Body=hola", "1AJYvA72Bvq5odYTR86jAu+ftvo="));
}

#[test]
fn t12_an_empty_body_field_is_signed_by_its_name() {
    assert!(genuine(BASE, "/sms", "Body=", "OVj0W6Q9xuS7tUL26tcOBT+L80Y="));
}

#[test]
fn t13_json_is_signed_by_its_hash_in_the_query() {
    let path = "/json?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    let json = |body| Signed {
        content_type: Some("application/json"),
        ..post(path, body, "8zmGxG9nKgURVEp0M4c3BWEsdIU=")
    };
    assert!(verifier(BASE).genuine(&json("{\"property\": \"value\", \"boolean\": true}")).is_some());
    assert!(verifier(BASE).genuine(&json("{\"property\": \"value\",  \"boolean\": true}")).is_none());
}

#[test]
fn t14_user_and_password_are_part_of_the_url() {
    let signature = "mauDFYi920MEF6AqG5pZBJzMRaQ=";
    assert!(genuine("https://user:pass@example.com", "/sms", "Body=hi", signature));
    assert!(!genuine(BASE, "/sms", "Body=hi", signature));
}

#[test]
fn a_public_url_may_lie_under_a_path() {
    let signature = "ZY4eXA6R6uimn808j7JowtgMq2g=";
    let under = verifier("https://example.com/sms");
    assert!(under.genuine(&post("/", HI, signature)).is_some(), "the proxy took the prefix off");
    assert!(under.genuine(&post("/sms/", HI, signature)).is_some(), "the proxy kept the prefix");
}

#[test]
fn a_shared_key_signs_with_sha_256() {
    let with =
        |settings, body, signature| Signed { settings: Some(settings), ..post("/sms", body, signature) };
    let right = "key=key1,algorithm=HMAC_SHA256";
    for (body, signature) in [
        (LONG, LONG_SHA256),
        (UNICODE, "tMAf+Si0nkvHLd2TOtbdaI99g7mLA4LPMJjN+NRR8sI="),
        (REPEATS, "B3xIh+lcW/0bDRSDSvQLS+zawuc5IAyetH1bgFhGJ/o="),
    ] {
        assert!(verifier(BASE).genuine(&with(right, body, signature)).is_some());
    }
    for settings in [
        "key=key2,algorithm=HMAC_SHA256",
        "key=key1,algorithm=HMAC_SHA512",
        "key=key1,algorithm=HMAC_SHA1",
        "key=key1",
        "algorithm=HMAC_SHA256",
        "",
    ] {
        assert!(verifier(BASE).genuine(&with(settings, LONG, LONG_SHA256)).is_none(), "{settings}");
        assert!(verifier(BASE).genuine(&with(settings, LONG, LONG_SHA1)).is_none(), "{settings}");
    }
    assert!(!genuine(BASE, "/sms", LONG, LONG_SHA256), "the header is absent");
}

#[test]
fn either_of_two_tokens_will_do_while_they_are_rotated() {
    for tokens in [["12345", "67890"], ["67890", "12345"]] {
        let rotating = Verifier::new("AC1", BASE, tokens.map(SecretString::from).into(), vec![]).unwrap();
        assert!(rotating.genuine(&post("/sms", LONG, LONG_SHA1)).is_some());
    }
    let other = Verifier::new("AC1", BASE, vec!["67890".into()], vec![]).unwrap();
    assert!(other.genuine(&post("/sms", LONG, LONG_SHA1)).is_none());
    let none = Verifier::new("AC1", BASE, vec![], vec![]).unwrap();
    assert!(none.genuine(&post("/sms", LONG, LONG_SHA1)).is_none());
}

#[test]
fn a_wrong_short_or_garbled_signature_is_refused() {
    for signature in
        ["", "=", "qjC7", "not base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "qjC7uMOjmNRexuX1XLeFHSAS9lM"]
    {
        assert!(!genuine(BASE, "/sms", LONG, signature), "{signature}");
    }
    assert!(verifier(BASE).genuine(&Signed { signature: None, ..post("/sms", LONG, "") }).is_none());
    assert!(!genuine(BASE, "/sms", &LONG.replace("BOOK+3", "BOOK+4"), LONG_SHA1));
}

#[test]
fn a_body_that_is_no_form_needs_its_hash() {
    let signature = "OVj0W6Q9xuS7tUL26tcOBT+L80Y=";
    for content_type in [None, Some("text/plain"), Some("application/json")] {
        assert!(
            verifier(BASE).genuine(&Signed { content_type, ..post("/sms", "Body=", signature) }).is_none()
        );
    }
    let charset = Some("Application/X-WWW-Form-Urlencoded; charset=UTF-8");
    assert!(
        verifier(BASE)
            .genuine(&Signed { content_type: charset, ..post("/sms", "Body=", signature) })
            .is_some()
    );
}
