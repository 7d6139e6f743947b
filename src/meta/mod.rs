//! Machine sources and visible text → metadata; who wins, and why.
//!
//! One pass over the rows collects what the markup says (`html`), one reading of the scripts gives `jsonld`. `fields` names
//! the sources of each field in order; `title`, `when`, `who` and this file ask them, and `decide` makes the field:
//! the winner, and on request who agrees, who does not, and how sure that makes us (`confidence`).

mod authors;
mod clock;
mod confidence;
mod dates;
mod decide;
mod fields;
mod figures;
mod html;
mod jsonld;
mod language;
mod place;
mod relative;
mod repair;
mod shown;
mod title;
mod title_vote;
mod tokens;
mod values;
mod when;
mod who;

#[cfg(test)]
mod tests;

use std::cell::OnceCell;

use url::Url;

use crate::dom::{AttrName, Dom, RowId};
use crate::model::{Claim, Image, Metadata, Origin, PageContext};
use crate::tables::meta_keys::MetaKey;
use crate::urls;
use dates::{NumericOrder, Reading};
use decide::{Ask, Decider};
use html::{Page, Property};
use jsonld::Linked;
use values::clean;

/// Topics and images kept of one page.
const TAGS: usize = 50;
const IMAGES: usize = 50;

/// Reads the metadata of a page from its unmasked rows. Pure: `page.fetched_at` is the only clock, `page.url` the
/// only address. Takes any page: what is absurd is left out.
///
/// ```
/// use offprint::{dom, meta, model::PageContext};
/// let html = r#"<html lang=en><title>Rain | The Post</title><meta property=og:site_name content="The Post"><h1>Rain</h1>"#;
/// let metadata = meta::read(&dom::parse(html, dom::Limits::default()), &PageContext::default());
/// assert_eq!(metadata.title.as_deref(), Some("Rain"));
/// assert_eq!(metadata.site.as_deref(), Some("The Post"));
/// ```
pub fn read(dom: &Dom, page: &PageContext<'_>) -> Metadata {
    read_page(dom, page, false)
}

/// As [`read`], with [`Metadata::provenance`]: for each known field the winning source, the sources that agree and
/// those that do not, and a calibrated confidence. Costs about as much again as [`read`]: all sources are asked.
pub fn read_with_provenance(dom: &Dom, page: &PageContext<'_>) -> Metadata {
    read_page(dom, page, true)
}

/// What the machine sources of a page say, and the names of its site.
struct Sources<'d> {
    found: Page<'d>,
    linked: Linked,
    /// The page's address: as given, else as declared.
    address: Option<Url>,
    given: Option<Url>,
    og_site: Option<String>,
    other_site: Option<String>,
    /// Squashed names of the site and its publisher.
    own: Vec<String>,
}

fn sources<'d>(dom: &'d Dom, page: &PageContext<'_>) -> Sources<'d> {
    let found = html::collect(dom);
    let given = page.url.and_then(|url| place::resolve(None, url));
    // A cache of AMP pages is not their site.
    let given = given.map(|url| urls::amp_original(&url).unwrap_or(url));
    let declared =
        [found.canonical, found.value(MetaKey::Url)].into_iter().flatten().find_map(|url| place::resolve(None, url));
    let address = given.clone().or(declared);
    let tag_title = found.title.and_then(|row| clean(&dom.raw_text(row)));
    let hints: Vec<&str> = found.values(MetaKey::OgTitle).chain(tag_title.as_deref()).collect();
    let linked = jsonld::read(&found.json_ld, &hints);
    let og_site = found.value(MetaKey::Site).and_then(clean);
    let other_site = found.value(MetaKey::SiteOther).and_then(clean).filter(|name| name.chars().count() <= 40);
    let host = host_of(address.as_ref());
    let label = host.map(|host| psl::domain_str(host).unwrap_or(host)).and_then(|domain| domain.split('.').next());
    let known = [og_site.as_deref(), linked.publisher.as_deref(), linked.website.as_deref(), host, label];
    let own = who::own_names(known.into_iter().flatten().chain(other_site.as_deref()));
    Sources { found, linked, address, given, og_site, other_site, own }
}

fn host_of(address: Option<&Url>) -> Option<&str> {
    address.and_then(|url| url.host_str()).map(|host| host.strip_prefix("www.").unwrap_or(host))
}

/// What every source of a page proposes as its title, each with its features by name: what `training/titles.py` reads.
pub fn title_proposals(dom: &Dom, page: &PageContext<'_>) -> Vec<(String, Vec<(String, f32)>)> {
    let Sources { found, linked, own, .. } = sources(dom, page);
    title::rows(dom, &found, &linked, &own)
}

fn read_page(dom: &Dom, page: &PageContext<'_>, explain: bool) -> Metadata {
    let Sources { mut found, linked, address, given, og_site, other_site, own } = sources(dom, page);
    let base = found.base.and_then(|base| place::resolve(address.as_ref(), base)).or_else(|| address.clone());
    let host = host_of(address.as_ref());

    let mut decider = Decider::new(explain);
    let headline = title::decide(&mut decider, dom, &found, &linked, &own);
    found.settle(headline.row);

    let language = language(&mut decider, dom, &found, &linked);
    let region = language.as_deref().into_iter().chain(found.value(MetaKey::Locale)).find_map(region);
    let primary = language.as_deref().map(|tag| tag.split('-').next().unwrap_or(tag));
    let reading = Reading { language: primary, order: numeric_order(primary, region, host) };

    let dates = when::Dates {
        dom,
        page: &found,
        linked: &linked,
        reading,
        headline: headline.row,
        fetched: when::fetch_time(page.fetched_at),
        url: address.as_ref(),
        around: OnceCell::new(),
    };
    let (published, modified) = dates.decide(&mut decider);
    let people = who::Authors { dom, page: &found, linked: &linked, headline: headline.row, own: &own };
    let authors = people.decide(&mut decider);

    let canonical = |link: &str| place::canonical(given.as_ref(), base.as_ref(), link);
    let canonical_url = decider.first(
        &fields::CANONICAL_URL,
        [&|| canonical(found.canonical?), &|| canonical(found.value(MetaKey::Url)?), &|| {
            canonical(linked.url.as_deref()?)
        }],
    );
    let (image, images) = images(&mut decider, dom, &found, &linked, base.as_ref());
    let short = |name: &String| name.chars().count() <= 40;
    let site = decider.first(
        &fields::SITE,
        [
            &|| og_site.clone(),
            &|| linked.website.clone(),
            &|| linked.publisher.clone(),
            &|| other_site.clone(),
            &|| headline.tail.clone().filter(short),
            &|| host.map(str::to_owned),
        ],
    );
    Metadata {
        title: headline.text,
        shown_title: headline.shown,
        authors,
        published: published.map(|stamp| stamp.to_string()),
        modified: modified.map(|stamp| stamp.to_string()),
        site,
        description: decider.first(
            &fields::DESCRIPTION,
            [&|| found.values(MetaKey::Description).find_map(clean), &|| linked.description.clone()],
        ),
        section: section(&mut decider, dom, &found, &linked),
        tags: tags(&mut decider, &found, &linked),
        canonical_url: canonical_url.map(String::from),
        image: image.map(String::from),
        images,
        free: free(&mut decider, dom, &found, &linked),
        license: license(&mut decider, &found, &linked, base.as_ref()),
        language,
        provenance: decider.provenance,
    }
}

/// A date in a text or an attribute, in ISO 8601; `language` tells the names of months. `None` without a whole date.
///
/// ```
/// use offprint::meta::read_date;
/// assert_eq!(read_date("Posted on 3 May 2024", Some("en")).as_deref(), Some("2024-05-03"));
/// assert_eq!(read_date("2 hours ago", Some("en")), None);
/// ```
pub fn read_date(value: &str, language: Option<&str>) -> Option<String> {
    let primary = language.map(|tag| tag.split('-').next().unwrap_or(tag));
    let reading = Reading { language: primary, order: numeric_order(primary, language.and_then(region), None) };
    dates::machine(value, reading)
        .or_else(|| dates::find(value, reading).next().map(|found| found.stamp))
        .map(|stamp| stamp.to_string())
}

/// What the elements that a user names say of title, authors and date goes before everything else; where they say nothing,
/// the metadata stay as they are.
pub fn overrule(metadata: &mut Metadata, dom: &Dom, title: &[RowId], authors: &[RowId], date: &[RowId]) {
    let mut changed: Vec<(&'static str, Option<String>)> = Vec::new();
    if let Some(title) = title.iter().find_map(|&row| clean(&stated(dom, row))) {
        metadata.shown_title = None;
        changed.push(("title", metadata.title.replace(title)));
    }
    let mut names = authors::Names::default();
    for &row in authors {
        names.add(&stated(dom, row), authors::Style::Declared, &[]);
    }
    let found: Vec<String> = names.people.into_iter().chain(names.agencies).collect();
    if !found.is_empty() {
        let before = std::mem::replace(&mut metadata.authors, found);
        changed.push(("authors", Some(before.join(", ")).filter(|names| !names.is_empty())));
    }
    if let Some(date) = date.iter().find_map(|&row| date_of(dom, row, metadata)) {
        changed.push(("published", metadata.published.replace(date)));
    }
    let Some(provenance) = &mut metadata.provenance else { return };
    for (field, before) in changed {
        let disagreed = before.map(|value| Claim { source: "page", value }).into_iter().collect();
        provenance.0.insert(field, Origin { confidence: 1.0, source: "site-rule", agreed: Vec::new(), disagreed });
    }
}

/// The date that an element states, in an attribute or in its text.
pub fn date_of(dom: &Dom, row: RowId, metadata: &Metadata) -> Option<String> {
    let language = metadata.language.as_deref();
    let attribute = dom.attr(row, AttrName::Datetime).and_then(|value| read_date(value, language));
    attribute.or_else(|| read_date(&stated(dom, row), language))
}

/// What an element says: its `content`, or its text.
fn stated(dom: &Dom, row: RowId) -> String {
    match dom.attr(row, AttrName::Content) {
        Some(content) => content.to_owned(),
        None => html::text_of(dom, row, values::FIELD_CHARS, false),
    }
}

/// Region of a language tag or locale ("en_GB" → "GB").
fn region(tag: &str) -> Option<&str> {
    tag.split(['-', '_']).skip(1).find(|part| part.len() == 2)
}

/// "03/05/2024" is the fifth of March only in the United States and the Philippines; English without a region is
/// taken as American unless the host's country says otherwise.
fn numeric_order(language: Option<&str>, region: Option<&str>, host: Option<&str>) -> NumericOrder {
    let country = host.and_then(|host| host.rsplit('.').next()).filter(|label| label.len() == 2);
    let american = match (language, region) {
        (Some("en") | None, Some(region)) if region.eq_ignore_ascii_case("US") => {
            country.is_none_or(|country| matches!(country, "us" | "io" | "co" | "ai" | "tv" | "me"))
        }
        (Some("en"), None) => {
            country.is_none_or(|country| matches!(country, "us" | "ph" | "io" | "co" | "ai" | "tv" | "me"))
        }
        (Some("en" | "tl" | "fil"), Some(region)) => region.eq_ignore_ascii_case("PH"),
        (None, None) => country.is_none(),
        _ => false,
    };
    if american { NumericOrder::MonthFirst } else { NumericOrder::DayFirst }
}

/// What is declared first, unless the text is surely in another language.
fn language(decider: &mut Decider, dom: &Dom, found: &Page<'_>, linked: &Linked) -> Option<String> {
    let asks: [Ask<'_, String>; 4] = [
        &|| place::language(found.lang?),
        &|| place::language(found.value(MetaKey::Language)?),
        &|| place::language(linked.language.as_deref()?),
        &|| place::language(found.value(MetaKey::Locale)?),
    ];
    let declared = asks.iter().find_map(|ask| ask());
    let text = language::contradicted(dom, found, declared.as_deref());
    let [html, meta, json_ld, graph] = asks;
    decider.first(&fields::LANGUAGE, [&|| text.clone(), html, meta, json_ld, graph])
}

fn section(decider: &mut Decider, dom: &Dom, found: &Page<'_>, linked: &Linked) -> Option<String> {
    let marked = || {
        found.property_rows(Property::Section).find_map(|row| match dom.attr(row, AttrName::Content) {
            Some(content) => clean(content),
            None => clean(&html::text_of(dom, row, 200, true)),
        })
    };
    let short = |section: &String| section.chars().count() <= 100;
    decider.first(
        &fields::SECTION,
        [
            &|| found.values(MetaKey::Section).filter_map(clean).find(short),
            &|| linked.sections.iter().find(|section| short(section)).cloned(),
            &|| marked().filter(short),
        ],
    )
}

fn tags(decider: &mut Decider, found: &Page<'_>, linked: &Linked) -> Vec<String> {
    let some = |tags: Vec<String>| Some(tags).filter(|tags| !tags.is_empty());
    let split = |list: &str| list.split([',', ';', '、']).filter_map(clean).collect::<Vec<_>>();
    // One tag with commas is a list too.
    let several = |tags: Vec<String>| some(if let [only] = tags.as_slice() { split(only) } else { tags });
    let tags = decider.first(
        &fields::TAGS,
        [
            &|| several(found.values(MetaKey::Tag).filter_map(clean).collect()),
            &|| several(linked.tags.clone()),
            &|| some(split(&clean(found.value(MetaKey::Keywords)?)?)),
        ],
    );
    let mut kept: Vec<String> = Vec::new();
    for tag in tags.unwrap_or_default() {
        if tag.chars().count() <= 100 && kept.len() < TAGS && !kept.iter().any(|have| have.eq_ignore_ascii_case(&tag)) {
            kept.push(tag);
        }
    }
    kept
}

/// Lead image, and all: Open Graph's, then JSON-LD's, then the figures of the story; other meta names only where there is
/// none.
fn images(
    decider: &mut Decider,
    dom: &Dom,
    found: &Page<'_>,
    linked: &Linked,
    base: Option<&Url>,
) -> (Option<Url>, Vec<Image>) {
    let figures = figures::read(dom, found);
    let resolve = |link: &str| place::resolve(base, link);
    let lead = decider.first(
        &fields::IMAGE,
        [
            &|| found.values(MetaKey::Image).find_map(resolve),
            &|| linked.images.iter().find_map(|image| resolve(&image.0)),
            &|| figures.iter().find_map(|figure| resolve(figure.src)),
            &|| found.values(MetaKey::ImageOther).chain(found.image_src).find_map(resolve),
        ],
    );
    let graph = found.values(MetaKey::Image).map(|url| (url.to_owned(), None, None));
    let figures = figures.into_iter().map(|figure| (figure.src.to_owned(), figure.caption, figure.credit));
    let mut images: Vec<Image> = Vec::new();
    for (url, caption, credit) in graph.chain(linked.images.iter().cloned()).chain(figures) {
        let Some(url) = resolve(&url).map(String::from) else { continue };
        if let Some(known) = images.iter_mut().find(|image| image.url == url) {
            known.caption = known.caption.take().or(caption);
            known.credit = known.credit.take().or(credit);
        } else if images.len() < IMAGES {
            images.push(Image { url, caption, credit });
        }
    }
    if images.is_empty() {
        images.extend(lead.iter().map(|lead| Image { url: lead.to_string(), caption: None, credit: None }));
    }
    (lead, images)
}

/// What the page declares about paying.
fn free(decider: &mut Decider, dom: &Dom, found: &Page<'_>, linked: &Linked) -> Option<bool> {
    let tier = || match found.value(MetaKey::ContentTier)? {
        tier if tier.eq_ignore_ascii_case("free") => Some(true),
        tier if tier.eq_ignore_ascii_case("locked") => Some(false),
        _ => None,
    };
    let marked = || {
        let value = |row| dom.attr(row, AttrName::Content).and_then(values::truth);
        found.property_rows(Property::Free).find_map(value)
    };
    decider.first(&fields::FREE, [&|| linked.free, &tier, &marked])
}

/// A licence by URL or by its short name; a copyright statement is none.
fn license(decider: &mut Decider, found: &Page<'_>, linked: &Linked, base: Option<&Url>) -> Option<String> {
    let named = |value: &str| {
        let value = clean(value)?;
        if value.starts_with("http") {
            return place::resolve(None, &value).map(String::from);
        }
        let upper = value.to_ascii_uppercase();
        (value.len() <= 60
            && (upper.starts_with("CC ") || upper.starts_with("CC-") || upper.starts_with("CREATIVE COMMONS")))
        .then_some(value)
    };
    decider.first(
        &fields::LICENSE,
        [&|| place::resolve(base, found.license?).map(String::from), &|| named(linked.license.as_deref()?), &|| {
            found.values(MetaKey::License).find_map(named)
        }],
    )
}
