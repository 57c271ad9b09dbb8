//! Servers that speak TLS, beside what they speak for the tests, and the
//! authority that says who they are.

use std::fs;
use std::path::{Path, PathBuf};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use tempfile::TempDir;

use super::redis::free_port;

/// A private authority that this machine does not know, and what it gave to
/// whoever serves on 127.0.0.1.
pub struct Authority {
    folder: TempDir,
}

impl Authority {
    /// A new one, with a certificate for 127.0.0.1.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut own = CertificateParams::new(Vec::new()).unwrap();
        own.distinguished_name.push(DnType::CommonName, "an authority of the tests");
        own.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(own, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let served = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        let served = served.signed_by(&key, &authority).unwrap();
        let files =
            [("ca.pem", authority.pem()), ("server.pem", served.pem()), ("server.key", key.serialize_pem())];
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Self { folder }
    }

    /// The certificates to trust, as a file.
    pub fn certificates(&self) -> PathBuf {
        self.path("ca.pem")
    }

    /// The options of a server that speaks TLS as well, at a free port.
    pub fn options(&self) -> Vec<String> {
        let path = |name| self.path(name).display().to_string();
        let options = [
            ("--tls-port", free_port().to_string()),
            ("--tls-cert-file", path("server.pem")),
            ("--tls-key-file", path("server.key")),
            ("--tls-ca-cert-file", path("ca.pem")),
            ("--tls-auth-clients", "no".to_owned()),
        ];
        options.into_iter().flat_map(|(name, value)| [name.to_owned(), value]).collect()
    }

    fn path(&self, name: &str) -> PathBuf {
        Path::join(self.folder.path(), name)
    }
}
