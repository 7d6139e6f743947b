//! The address guard: no page, and no redirect, may lead the crawler into a private network.
//!
//! Names are checked where they are resolved, so a name that changes its address between check and use gains nothing.
//! A URL with an address in it never sees the resolver and is checked by itself; the URL parser has by then turned
//! `0x7f.1` and `2130706433` into `127.0.0.1`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::error::{FetchError, NameError};
use super::resolve::ResolveRule;

/// IPv4 networks that are not the public internet (IANA special-purpose registry): address, prefix length; sorted.
const RESERVED_V4: [([u8; 4], u32); 16] = [
    ([0, 0, 0, 0], 8),        // this network
    ([10, 0, 0, 0], 8),       // private
    ([100, 64, 0, 0], 10),    // shared, carrier NAT; one cloud's metadata service
    ([127, 0, 0, 0], 8),      // loopback
    ([168, 63, 129, 16], 32), // one cloud's metadata service, in public space
    ([169, 254, 0, 0], 16),   // link-local; the metadata service of most clouds
    ([172, 16, 0, 0], 12),    // private
    ([192, 0, 0, 0], 24),     // protocol assignments
    ([192, 0, 2, 0], 24),     // documentation
    ([192, 88, 99, 0], 24),   // 6to4 relay
    ([192, 168, 0, 0], 16),   // private
    ([198, 18, 0, 0], 15),    // benchmarking
    ([198, 51, 100, 0], 24),  // documentation
    ([203, 0, 113, 0], 24),   // documentation
    ([224, 0, 0, 0], 4),      // multicast
    ([240, 0, 0, 0], 4),      // reserved, broadcast
];

/// Is this an address of the public internet? IPv4 inside IPv6 (mapped, NAT64, 6to4) counts as what it carries.
///
/// ```
/// assert!(offprint::fetch::is_public("1.1.1.1".parse()?));
/// assert!(!offprint::fetch::is_public("::ffff:169.254.169.254".parse()?));
/// # Ok::<(), std::net::AddrParseError>(())
/// ```
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match carried_v4(address) {
            Some(carried) => is_public_v4(carried),
            // 2000::/3 is all that is given out as global unicast; 2001::/23 and 2001:db8::/32 within are special.
            None => {
                let [first, second, ..] = address.segments();
                first & 0xe000 == 0x2000 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8)) && first != 0x3fff
            }
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let bits = u32::from(address);
    !RESERVED_V4.iter().any(|(network, length)| (bits ^ u32::from_be_bytes(*network)) >> (32 - length) == 0)
}

fn carried_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let s = address.segments();
    let join = |high: u16, low: u16| Some(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)));
    match s {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => join(high, low),
        [0x2002, high, low, ..] => join(high, low),
        _ => None,
    }
}

/// An address that the guard keeps from being asked.
#[derive(Debug, thiserror::Error)]
#[error("{host}: {address} refused")]
pub(super) struct Refused {
    pub(super) host: String,
    pub(super) address: IpAddr,
}

/// Resolves names by the rules, then by the system, and drops addresses that are not public.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    pub(super) rules: Arc<[ResolveRule]>,
    pub(super) allow_private: bool,
    /// Host name of the proxy, which the user chose and which usually stands in a private network.
    pub(super) proxy: Option<Arc<str>>,
}

impl Guard {
    /// The address that a rule gives to this URL's host.
    pub(super) fn rule(&self, url: &Url) -> Option<SocketAddr> {
        let name = url.domain()?;
        self.rules.iter().find(|rule| rule.matches(name)).map(ResolveRule::address)
    }

    /// Checks scheme and literal address of a URL before it is asked.
    pub(super) fn check(&self, url: &Url) -> Result<(), FetchError> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(FetchError::Scheme(url.scheme().to_owned()));
        }
        let address = match url.host() {
            Some(Host::Ipv4(address)) => IpAddr::V4(address),
            Some(Host::Ipv6(address)) => IpAddr::V6(address),
            Some(Host::Domain(_)) | None => return Ok(()),
        };
        if self.allow_private || is_public(address) {
            return Ok(());
        }
        Err(FetchError::AddressRefused { host: url.host_str().unwrap_or_default().to_owned(), address })
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let name = name.as_str();
            if let Some(rule) = guard.rules.iter().find(|rule| rule.matches(name)) {
                return Ok(Box::new(std::iter::once(rule.address())) as Addrs);
            }
            let found =
                tokio::net::lookup_host((name, 0)).await.map_err(|error| NameError(format!("{name}: {error}")))?;
            let (allowed, refused): (Vec<_>, Vec<_>) = found.partition(|address| {
                guard.allow_private || guard.proxy.as_deref() == Some(name) || is_public(address.ip())
            });
            match (allowed.is_empty(), refused.first()) {
                (false, _) => Ok(Box::new(allowed.into_iter()) as Addrs),
                (true, Some(address)) => Err(Refused { host: name.to_owned(), address: address.ip() }.into()),
                (true, None) => Err(NameError(format!("{name}: no address")).into()),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(RESERVED_V4.is_sorted());
    }

    #[test]
    fn private_addresses_are_known_in_every_notation() {
        for text in [
            "http://127.0.0.1/",
            "http://0x7f.1/",
            "http://2130706433/",
            "http://0177.0.0.1/",
            "http://10.1.2.3/",
            "http://169.254.169.254/",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:10.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[fe80::1]/",
            "http://[fd00::1]/",
            "http://100.100.100.200/",
            "http://255.255.255.255/",
            "http://[fd00:ec2::254]/",
            "http://127.0.0.1./",
        ] {
            let guard =
                Guard { rules: Arc::new(["*=127.0.0.1:1".parse().unwrap()]), allow_private: false, proxy: None };
            let refused = guard.check(&Url::parse(text).unwrap());
            assert!(matches!(refused, Err(FetchError::AddressRefused { .. })), "{text}: {refused:?}");
        }
    }

    #[test]
    fn public_addresses_pass_and_other_schemes_do_not() {
        let guard = Guard { rules: Arc::new([]), allow_private: false, proxy: None };
        for text in ["http://8.8.8.8/", "http://[2606:4700::1111]/", "http://example.org/", "http://172.32.0.1/"] {
            assert_eq!(guard.check(&Url::parse(text).unwrap()), Ok(()), "{text}");
        }
        for text in ["file:///etc/passwd", "ftp://example.org/", "javascript:1"] {
            assert!(matches!(guard.check(&Url::parse(text).unwrap()), Err(FetchError::Scheme(_))));
        }
    }
}
