//! Whom we trust.

use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

/// TLS 1.2 and 1.3 with the roots compiled in, so that what is trusted does not depend on the machine; beside them the
/// authorities of a PEM file.
///
/// # Errors
/// A message that names the file: it cannot be read, or holds no certificate that can be used.
pub(super) fn config(ca_file: Option<&Path>) -> Result<rustls::ClientConfig, String> {
    let mut roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(path) = ca_file {
        let named = |what: String| format!("CA file {}: {what}", path.display());
        let pem = std::fs::read(path).map_err(|error| named(error.to_string()))?;
        let mut found = 0;
        for certificate in CertificateDer::pem_slice_iter(&pem) {
            let certificate = certificate.map_err(|error| named(error.to_string()))?;
            roots.add(certificate).map_err(|error| named(error.to_string()))?;
            found += 1;
        }
        if found == 0 {
            return Err(named("holds no certificate in PEM form".to_owned()));
        }
    }
    let mut config = rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS: {error}"))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_certificates_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("own.pem");
        assert!(config(Some(&path)).unwrap_err().contains("own.pem"));
        std::fs::write(&path, "no certificate").unwrap();
        assert!(config(Some(&path)).unwrap_err().contains("no certificate"));
        assert!(config(None).is_ok());
    }
}
