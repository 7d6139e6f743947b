//! JSON Feed 1.0 and 1.1 → entries.

use serde_json::{Map, Value};
use url::Url;

use super::document::Item;
use super::feed::{Entry, Feed};

/// Reads a JSON feed; `None` where the text is none. Nesting is bounded by the JSON reader.
pub(super) fn read(text: &[u8], base: Option<&Url>, sink: &mut dyn FnMut(Item)) -> Option<Feed> {
    let Ok(Value::Object(feed)) = serde_json::from_slice(text) else { return None };
    let items = feed.get("items")?.as_array()?;
    let language = string(&feed, "language");
    for item in items.iter().filter_map(Value::as_object) {
        let link = string(item, "url").or_else(|| string(item, "external_url"));
        let link = link.map(|link| match (base, Url::parse(&link)) {
            (Some(base), Err(url::ParseError::RelativeUrlWithoutBase)) => base.join(&link).map_or(link, String::from),
            _ => link,
        });
        sink(Item::Entry(Entry {
            link,
            // Some writers make it a number.
            id: string(item, "id").or_else(|| item.get("id").filter(|id| id.is_number()).map(Value::to_string)),
            id_is_no_link: false,
            title: string(item, "title"),
            published: string(item, "date_published"),
            updated: string(item, "date_modified"),
            language: string(item, "language").or_else(|| language.clone()),
        }));
    }
    Some(Feed { link: string(&feed, "home_page_url"), id: string(&feed, "feed_url"), language, ..Feed::default() })
}

fn string(object: &Map<String, Value>, key: &str) -> Option<String> {
    let text = object.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
