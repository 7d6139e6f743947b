//! The address guard: no page, and no redirect, may lead the crawler into a private network.
//!
//! Names are checked where they are resolved, so a name that changes its address between check and use gains nothing.
//! A URL with an address in it never sees the resolver and is checked by itself; the URL parser has by then turned
//! `0x7f.1` and `2130706433` into `127.0.0.1`.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

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
#[derive(Debug, Clone, thiserror::Error)]
#[error("{host}: {address} refused")]
pub(super) struct Refused {
    pub(super) host: String,
    pub(super) address: IpAddr,
}

/// How long an answer of the resolver is used, seconds: a lease's length, so that the address a host is paced by is the
/// one it is asked at.
const NAME_FRESH_S: u64 = 300;
/// Names kept; beyond it, what is no longer fresh goes, and if that is not enough, everything.
const MAX_NAMES: usize = 20_000;

/// Name → when it was resolved, and to what.
type Names = HashMap<String, (Instant, Vec<SocketAddr>)>;

/// Resolves names by the rules, then by the system, and drops addresses that are not public.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    rules: Arc<[ResolveRule]>,
    allow_private: bool,
    /// Host name of the proxy, which the user chose and which usually stands in a private network.
    proxy: Option<Arc<str>>,
    names: Arc<Mutex<Names>>,
}

impl Guard {
    pub(super) fn new(rules: &[ResolveRule], allow_private: bool, proxy: Option<Arc<str>>) -> Self {
        Self { rules: rules.into(), allow_private, proxy, names: Arc::default() }
    }

    /// The address at which a URL's host will be asked; `None` where that is not ours to know or to judge: behind a
    /// proxy, and where a rule says so.
    pub(super) async fn address(&self, url: &Url) -> Result<Option<IpAddr>, FetchError> {
        match url.host() {
            _ if self.proxy.is_some() || self.rule(url).is_some() => Ok(None),
            Some(Host::Ipv4(address)) => Ok(Some(address.into())),
            Some(Host::Ipv6(address)) => Ok(Some(address.into())),
            Some(Host::Domain(name)) => match self.look_up(name).await {
                Ok(addresses) => Ok(addresses.first().map(SocketAddr::ip)),
                Err(LookUpError::Name(error)) => Err(error.into()),
                Err(LookUpError::Refused(Refused { host, address })) => {
                    Err(FetchError::AddressRefused { host, address })
                }
            },
            None => Ok(None),
        }
    }

    /// The allowed addresses of a name, at least one.
    async fn look_up(&self, name: &str) -> Result<Vec<SocketAddr>, LookUpError> {
        let names = || self.names.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = Duration::from_secs(NAME_FRESH_S);
        if let Some((_, addresses)) = names().get(name).filter(|(at, _)| at.elapsed() < fresh) {
            return Ok(addresses.clone());
        }
        let found = tokio::net::lookup_host((name, 0)).await.map_err(|error| NameError::new(name, &error))?;
        let (allowed, refused): (Vec<_>, Vec<_>) = found
            .partition(|address| self.allow_private || self.proxy.as_deref() == Some(name) || is_public(address.ip()));
        if allowed.is_empty() {
            return Err(match refused.first() {
                Some(address) => Refused { host: name.to_owned(), address: address.ip() }.into(),
                None => NameError { detail: format!("{name}: no address"), absent: true }.into(),
            });
        }
        let mut names = names();
        if names.len() >= MAX_NAMES {
            names.retain(|_, (at, _)| at.elapsed() < fresh);
            if names.len() >= MAX_NAMES {
                names.clear();
            }
        }
        names.insert(name.to_owned(), (Instant::now(), allowed.clone()));
        Ok(allowed)
    }

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

/// Why a name gave no address that may be asked.
#[derive(Debug, thiserror::Error)]
enum LookUpError {
    #[error(transparent)]
    Name(#[from] NameError),
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let name = name.as_str();
            if let Some(rule) = guard.rules.iter().find(|rule| rule.matches(name)) {
                return Ok(Box::new(std::iter::once(rule.address())) as Addrs);
            }
            match guard.look_up(name).await {
                Ok(addresses) => Ok(Box::new(addresses.into_iter()) as Addrs),
                Err(LookUpError::Name(error)) => Err(error.into()),
                Err(LookUpError::Refused(error)) => Err(error.into()),
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
            let guard = Guard::new(&["*=127.0.0.1:1".parse().unwrap()], false, None);
            let refused = guard.check(&Url::parse(text).unwrap());
            assert!(matches!(refused, Err(FetchError::AddressRefused { .. })), "{text}: {refused:?}");
        }
    }

    #[tokio::test]
    async fn a_name_that_comes_to_mean_this_machine_is_refused_and_so_is_one_that_always_did() {
        let guard = Guard::new(&[], false, None);
        let public: SocketAddr = "8.8.8.8:0".parse().unwrap();
        let url = Url::parse("http://localhost/").unwrap();
        let resolved = |age_s: u64| (Instant::now() - Duration::from_secs(age_s), vec![public]);
        guard.names.lock().unwrap().insert("localhost".into(), resolved(0));
        // While an answer is fresh the connection goes where it was judged to go.
        assert_eq!(guard.address(&url).await, Ok(Some(public.ip())));
        let addresses: Vec<_> = guard.resolve("localhost".parse().unwrap()).await.unwrap().collect();
        assert_eq!(addresses, [public]);
        guard.names.lock().unwrap().insert("localhost".into(), resolved(NAME_FRESH_S));
        assert!(matches!(guard.address(&url).await, Err(FetchError::AddressRefused { .. })));
        let refused = guard.resolve("localhost".parse().unwrap()).await.err().unwrap();
        assert!(refused.downcast_ref::<Refused>().is_some(), "{refused}");
    }

    #[test]
    fn public_addresses_pass_and_other_schemes_do_not() {
        let guard = Guard::new(&[], false, None);
        for text in ["http://8.8.8.8/", "http://[2606:4700::1111]/", "http://example.org/", "http://172.32.0.1/"] {
            assert_eq!(guard.check(&Url::parse(text).unwrap()), Ok(()), "{text}");
        }
        for text in ["file:///etc/passwd", "ftp://example.org/", "javascript:1"] {
            assert!(matches!(guard.check(&Url::parse(text).unwrap()), Err(FetchError::Scheme(_))));
        }
    }
}
