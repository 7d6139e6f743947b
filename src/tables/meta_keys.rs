//! Names of `<meta>` elements and what they hold.

/// What a `<meta name|property|itemprop|http-equiv>` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetaKey {
    /// Open Graph publication time: the most reliable of the meta dates.
    Published,
    /// Publication or creation date of any other vocabulary.
    PublishedOther,
    /// Date of the last change.
    Modified,
    /// Open Graph title.
    OgTitle,
    /// Title in any other vocabulary.
    Title,
    /// Summary.
    Description,
    /// Author name, in some pages a URL or an account.
    Author,
    /// Label of a Twitter card line ("Written by").
    TwitterLabel1,
    /// As `TwitterLabel1`, second line.
    TwitterLabel2,
    /// Value of the first card line.
    TwitterData1,
    /// Value of the second card line.
    TwitterData2,
    /// Open Graph site name.
    Site,
    /// Name of the publication or of the web application.
    SiteOther,
    /// Open Graph locale ("en_GB").
    Locale,
    /// Language of the content.
    Language,
    /// Section of the publication.
    Section,
    /// One topic.
    Tag,
    /// A list of topics in one string.
    Keywords,
    /// Address of the page.
    Url,
    /// Open Graph image.
    Image,
    /// Image in any other vocabulary.
    ImageOther,
    /// "free", "metered" or "locked".
    ContentTier,
    /// Licence or rights statement.
    License,
    /// Software that made the page.
    Generator,
    /// Open Graph type.
    PageType,
}

/// Longest name in the table; longer ones need no look-up.
const LONGEST_NAME_BYTES: usize = 40;

use MetaKey::*;

/// Lower-case name → meaning, sorted by name. Open Graph, Twitter, Dublin Core, Highwire (citation), PRISM, Parse.ly,
/// Sailthru, Cxense and news-vendor names.
#[rustfmt::skip]
static META_KEYS: &[(&str, MetaKey)] = &[
    ("abstract", Description), ("apple-mobile-web-app-title", SiteOther), ("application-name", SiteOther),
    ("article-author", Author), ("article-published", PublishedOther), ("article.author", Author),
    ("article.created", PublishedOther), ("article.headline", Title), ("article.origpubdate", PublishedOther),
    ("article.published", PublishedOther), ("article.section", Section), ("article.updated", Modified),
    ("article:author", Author), ("article:author_name", Author), ("article:content_tier", ContentTier),
    ("article:created_time", PublishedOther), ("article:date", PublishedOther), ("article:modified", Modified),
    ("article:modified_time", Modified), ("article:post_date", PublishedOther), ("article:publish_date", Published),
    ("article:published", Published), ("article:published_time", Published), ("article:section", Section),
    ("article:tag", Tag), ("article:updated_time", Modified), ("article_author", Author),
    ("article_date_original", PublishedOther), ("article_headline", Title), ("articlesection", Section),
    ("author", Author), ("author_name", Author), ("authors", Author), ("bdc.pubdate", PublishedOther),
    ("bt:author", Author), ("bt:headline", Title), ("bt:moddate", Modified), ("bt:pubdate", PublishedOther),
    ("byl", Author), ("byline", Author), ("citation_author", Author), ("citation_authors", Author),
    ("citation_date", PublishedOther), ("citation_journal_title", SiteOther), ("citation_keywords", Keywords),
    ("citation_online_date", PublishedOther), ("citation_publication_date", PublishedOther),
    ("citation_title", Title), ("content-language", Language), ("cre", SiteOther), ("cre_date", PublishedOther),
    ("created", PublishedOther), ("creation_date", PublishedOther), ("creator", Author),
    ("cxenseparse:author", Author), ("cxenseparse:author_name", Author), ("cxenseparse:publishtime", PublishedOther),
    ("cxenseparse:recs:publishtime", PublishedOther), ("cxenseparse:section", Section), ("date", PublishedOther),
    ("date-published", PublishedOther), ("date_created", PublishedOther), ("date_modified", Modified),
    ("date_published", PublishedOther), ("datecreated", PublishedOther), ("datelastmodified", Modified),
    ("datemodified", Modified), ("dateposted", PublishedOther), ("datepublished", PublishedOther),
    ("datum", PublishedOther), ("dc.author", Author), ("dc.created", PublishedOther), ("dc.creator", Author),
    ("dc.creator.personalname", Author), ("dc.date", PublishedOther), ("dc.date.created", PublishedOther),
    ("dc.date.issued", PublishedOther), ("dc.date.modified", Modified), ("dc.date.published", PublishedOther),
    ("dc.date.revised", Modified), ("dc.description", Description), ("dc.description.abstract", Description),
    ("dc.issued", PublishedOther), ("dc.language", Language), ("dc.modified", Modified), ("dc.publisher", SiteOther),
    ("dc.rights", License), ("dc.rights.license", License), ("dc.subject", Keywords), ("dc.title", Title),
    ("dcsext.author", Author), ("dcterms.abstract", Description), ("dcterms.available", PublishedOther),
    ("dcterms.created", PublishedOther), ("dcterms.creator", Author), ("dcterms.date", PublishedOther),
    ("dcterms.description", Description), ("dcterms.issued", PublishedOther), ("dcterms.language", Language),
    ("dcterms.license", License), ("dcterms.modified", Modified), ("dcterms.publisher", SiteOther),
    ("dcterms.rights", License), ("dcterms.title", Title), ("description", Description),
    ("displaydate", PublishedOther), ("fb_title", Title), ("field_date", PublishedOther),
    ("firstpublished", PublishedOther), ("generator", Generator), ("hdl", Title), ("headline", Title),
    ("image", ImageOther), ("inlanguage", Language), ("iso-8601-publish-date", PublishedOther),
    ("keywords", Keywords), ("lang", Language), ("language", Language), ("last-modified", Modified),
    ("last_modified", Modified), ("last_update", Modified), ("last_updated", Modified), ("lastmod", Modified),
    ("lastmodified", Modified), ("lastupdate", Modified), ("license", License), ("lp.publish_date", PublishedOther),
    ("mod_date", Modified), ("modificationdate", Modified), ("modified", Modified), ("modified_date", Modified),
    ("mrf:authors", Author), ("mrf:title", Title), ("name.author", Author), ("news_keywords", Keywords),
    ("nrk:date", PublishedOther), ("og:article:author", Author), ("og:article:modified_time", Modified),
    ("og:article:published_time", Published), ("og:article:section", Section), ("og:article:tag", Tag),
    ("og:author", Author), ("og:date", PublishedOther), ("og:datepublished", PublishedOther),
    ("og:description", Description), ("og:image", Image), ("og:image:secure_url", Image), ("og:image:url", Image),
    ("og:locale", Locale), ("og:pubdate", PublishedOther), ("og:publish_date", PublishedOther),
    ("og:published_time", PublishedOther), ("og:release_date", PublishedOther), ("og:site_name", Site),
    ("og:title", OgTitle), ("og:type", PageType), ("og:updated_time", Modified), ("og:url", Url),
    ("originalpublicationdate", PublishedOther), ("pagedate", PublishedOther), ("parsely-author", Author),
    ("parsely-image-url", ImageOther), ("parsely-pub-date", PublishedOther), ("parsely-publish-date", PublishedOther),
    ("parsely-section", Section), ("parsely-tags", Keywords), ("parsely-title", Title),
    ("prism.publication_date", PublishedOther), ("prism.publicationdate", PublishedOther), ("ptime", PublishedOther),
    ("pub_date", PublishedOther), ("pubdate", PublishedOther), ("publication-date", PublishedOther),
    ("publication_date", PublishedOther), ("publish-date", PublishedOther), ("publish_date", PublishedOther),
    ("publishdate", PublishedOther), ("published", PublishedOther), ("published_date", PublishedOther),
    ("published_time", PublishedOther), ("publisher", SiteOther), ("rbauthors", Author),
    ("release_date", PublishedOther), ("revised", Modified), ("revision_date", Modified),
    ("rnews:datecreated", PublishedOther), ("rnews:datemodified", Modified), ("rnews:datepublished", PublishedOther),
    ("sailthru.author", Author), ("sailthru.date", PublishedOther), ("sailthru.description", Description),
    ("sailthru.image.full", ImageOther), ("sailthru.section", Section), ("sailthru.tags", Keywords),
    ("sailthru.title", Title), ("search_date", PublishedOther), ("section", Section),
    ("shareaholic:article_author_name", Author), ("shareaholic:article_modified_time", Modified),
    ("shareaholic:article_published_time", PublishedOther), ("thumbnail", ImageOther), ("thumbnailurl", ImageOther),
    ("title", Title), ("twitter:author", Author), ("twitter:data1", TwitterData1), ("twitter:data2", TwitterData2),
    ("twitter:description", Description), ("twitter:image", ImageOther), ("twitter:image:src", ImageOther),
    ("twitter:label1", TwitterLabel1), ("twitter:label2", TwitterLabel2), ("twitter:text:title", Title),
    ("twitter:title", Title), ("twitter:url", Url), ("updated", Modified), ("updated_time", Modified),
    ("utime", Modified), ("video:release_date", PublishedOther), ("vr:author", Author),
    ("vr:published_time", PublishedOther), ("wb_date", PublishedOther),
];

/// Looks a name up; case does not matter.
pub fn meta_key(name: &str) -> Option<MetaKey> {
    let name = name.trim().as_bytes();
    if name.len() > LONGEST_NAME_BYTES {
        return None;
    }
    let mut lower = [0; LONGEST_NAME_BYTES];
    let lower = &mut lower[..name.len()];
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    match META_KEYS.binary_search_by(|(key, _)| key.as_bytes().cmp(lower)) {
        Ok(at) => Some(META_KEYS[at].1),
        Err(_) => date_key(lower),
    }
}

/// Names of a house's own that say what they are: "acme-published-date".
fn date_key(lower: &[u8]) -> Option<MetaKey> {
    let has = |part: &str| lower.windows(part.len()).any(|window| window == part.as_bytes());
    if lower.len() < 8 || !(lower.ends_with(b"date") || lower.ends_with(b"_time") || lower.ends_with(b"-time")) {
        return None;
    }
    if has("publish") || has("publication") {
        Some(PublishedOther)
    } else if has("modif") || has("updat") {
        Some(Modified)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_fits_the_look_up() {
        assert!(META_KEYS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(META_KEYS.iter().all(|(key, _)| key.len() <= LONGEST_NAME_BYTES && *key == key.to_ascii_lowercase()));
        assert_eq!(meta_key("DC.Creator"), Some(Author));
        assert_eq!(meta_key("viewport"), None);
        assert_eq!(meta_key("w-published-date"), Some(PublishedOther));
        assert_eq!(meta_key("event-date"), None);
    }
}
