//! Owned data that flows between the rooms: no behaviour beyond names and small constructors.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What the caller knows about a page beside its bytes. Every field may be empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct PageContext<'a> {
    /// Final URL of the page, used to resolve links. Absolute; anything else is ignored.
    pub url: Option<&'a str>,
    /// Charset label from the `Content-Type` header, as sent ("utf-8", "windows-1252").
    pub charset: Option<&'a str>,
    /// When the page was fetched, ISO 8601. A date later than this is not a publication date.
    pub fetched_at: Option<&'a str>,
    /// The transfer ended before the page did (a limit or a broken connection).
    pub truncated: bool,
}

/// The result of [`crate::extract()`]: one article, with what was cut and why.
#[derive(Debug, Clone, Default)]
pub struct Article {
    pub metadata: Metadata,
    pub kind: PageKind,
    /// Kept blocks in document order. Their text is the page's own text, white space collapsed and damage mended
    /// ([`crate::text::mend`]).
    pub blocks: Vec<Block>,
    /// What stands inside the texts of `blocks`, by block and place: cells of table rows; links, where they are asked for.
    pub spans: Vec<Span>,
    /// Of a live blog: the kept text by entry, in the page's order; empty where its entries cannot be told.
    pub entries: Vec<Entry>,
    /// URL of the next part of a story that stands on several pages.
    pub next_part: Option<String>,
    /// Comments of readers in the page's order; `None` where nobody asked for them.
    pub comments: Option<Vec<Comment>>,
    /// What the rules of a site found on the page; empty where no rules are for its site.
    pub rules: Vec<RuleUse>,
    /// Removed blocks in document order; filled only where [`crate::Options::explain`] asks for it.
    pub dropped: Vec<Dropped>,
    /// 0 to 1: how sure the text is whole and clean.
    pub confidence: f32,
    /// A limit or a broken transfer cut the page.
    pub partial: bool,
}

/// An entry of a live blog.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// When it was posted, as the page gives it: ISO 8601.
    pub time: String,
    /// The heading at its beginning.
    pub title: Option<String>,
    /// Paragraphs parted by one empty line.
    pub text: String,
}

/// What sort of page this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageKind {
    Article,
    Live,
    Listing,
    Forum,
    Product,
    Documentation,
    Service,
    #[default]
    Other,
}

impl PageKind {
    /// The word that stands in records.
    pub fn name(self) -> &'static str {
        match self {
            PageKind::Article => "article",
            PageKind::Live => "live",
            PageKind::Listing => "listing",
            PageKind::Forum => "forum",
            PageKind::Product => "product",
            PageKind::Documentation => "documentation",
            PageKind::Service => "service",
            PageKind::Other => "other",
        }
    }
}

/// Metadata of one page. `None` and an empty list mean "not known"; no field is ever an empty string.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Metadata {
    pub title: Option<String>,
    /// What heads the story on the page, where that is another text than the title: the text begins below it.
    #[serde(skip)]
    pub shown_title: Option<String>,
    /// Names of people, in the page's order.
    pub authors: Vec<String>,
    /// ISO 8601: a day, or a date and time with the page's offset where it gives one.
    pub published: Option<String>,
    /// As `published`; never earlier than it.
    pub modified: Option<String>,
    pub site: Option<String>,
    /// BCP 47 tag, lower-case language ("en", "pt-BR").
    pub language: Option<String>,
    pub description: Option<String>,
    pub section: Option<String>,
    pub tags: Vec<String>,
    /// Absolute URL.
    pub canonical_url: Option<String>,
    /// Lead image, absolute URL.
    pub image: Option<String>,
    pub images: Vec<Image>,
    /// Readable without paying: what the page itself declares.
    pub free: Option<bool>,
    /// Licence URL or name.
    pub license: Option<String>,
    /// Where each known field came from; filled only where [`crate::Options::provenance`] asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Box<Provenance>>,
}

/// Where the fields came from, by name of the field.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Provenance(pub BTreeMap<&'static str, Origin>);

/// Where one field came from, and what the other sources of the page say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Origin {
    /// 0 to 1: how sure the value is right, calibrated on labelled pages.
    pub confidence: f32,
    /// The source whose value was taken: "json-ld", "meta", "heading", "url" … (`docs/metadata.md` lists them).
    pub source: &'static str,
    /// Other sources that say the same.
    pub agreed: Vec<&'static str>,
    /// Sources that say something else, and what.
    pub disagreed: Vec<Claim>,
}

/// What one source says of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim {
    pub source: &'static str,
    pub value: String,
}

/// An image of the article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Image {
    /// Absolute URL.
    pub url: String,
    pub caption: Option<String>,
    pub credit: Option<String>,
}

/// A piece of kept text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub text: String,
}

/// A piece of a block's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Index in [`Article::blocks`].
    pub block: usize,
    /// Byte range in the block's text.
    pub start: usize,
    pub end: usize,
    pub kind: SpanKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpanKind {
    /// A cell of a table row; columns are counted from 0. `head`: a header cell (`<th>`).
    Cell { column: usize, head: bool },
    /// A link, or the address of an [image](BlockKind::Image): absolute where the page's own address is known.
    Link { url: String },
}

/// What a selector of a site's rules found on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleUse {
    /// The host that the rule is for.
    pub site: String,
    /// `keep`, `drop`, `title`, `author` or `date`.
    pub key: &'static str,
    pub selector: String,
    /// Elements that it picked out.
    pub matched: usize,
}

/// A comment of a reader, as far as the page gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Comment {
    pub author: Option<String>,
    /// ISO 8601.
    pub published: Option<String>,
    pub text: String,
}

/// How a block stands on the page; writers turn it into spacing and Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// Caption of a picture; only where captions are asked for.
    Caption,
    /// A picture; only where pictures are asked for. The text is the one that stands in for it and may be empty: it is no
    /// part of the story's. A span over it holds the address.
    Image,
    /// A post of a social network that the story embeds.
    Post,
    Paragraph,
    /// Heading with its level, 1 to 6.
    Heading(u8),
    /// List item with its depth (1 is the outermost list) and, in an ordered list, its number.
    ListItem {
        depth: u8,
        number: Option<u32>,
    },
    Quote,
    /// Preformatted text; line breaks are kept.
    Code,
    /// One row of a table, cells separated by ` | `.
    TableRow,
}

/// A removed block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dropped {
    pub reason: Reason,
    /// Path of the element in the source, as a CSS selector that finds it: `html > body > div#story > p:nth-of-type(2)`.
    /// For text input: the line number, as `line 12`.
    pub place: String,
    pub text: String,
}

/// Why a block is not part of the article. The inspector, the records and the tests all speak this list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Advertisement or its label.
    Ad,
    /// A pointer to another story inside or between paragraphs ("Also read: …").
    AlsoRead,
    /// About the author, after or beside the story.
    Bio,
    /// Byline or dateline that the metadata already hold.
    Byline,
    /// Caption or credit of an image or video.
    Caption,
    /// A reader's comment, or the thread around it.
    Comment,
    /// Form in which readers write comments, and its notices.
    CommentForm,
    /// Cookie and consent notices.
    Consent,
    /// The same long text stood earlier on the page.
    Duplicate,
    /// Page footer, copyright and reprint lines.
    Footer,
    /// Page header, masthead.
    Header,
    /// Not shown to readers.
    Hidden,
    /// Buttons, inputs, labels and other controls.
    Interface,
    /// The model takes it for no part of the article.
    Model,
    /// Menus, breadcrumbs, tables of links, pagination.
    Nav,
    /// Sign-up and subscription prompts.
    Newsletter,
    /// Outside the part of the page that holds the article.
    OutsideArticle,
    /// Embedded post that is to be left out (`no-posts`).
    Post,
    /// Notice that the rest is for subscribers.
    Paywall,
    /// Boxes and lists of other stories.
    Related,
    /// Matched by a CSS selector the user gave, or outside the elements that one keeps.
    Selector,
    /// Share and follow buttons.
    Share,
    /// Sidebars and widgets.
    Sidebar,
    /// Table that is to be left out (`no-tables`).
    Table,
    /// Tags, topics and categories of the article.
    Tags,
    /// The article's title, repeated.
    TitleRepeat,
}

impl Reason {
    /// No model overrules it: nobody wants these lines, on any kind of page. The other reasons of the mask are evidence:
    /// on section fronts the cards are the content, in forums the comments.
    pub fn is_final(self) -> bool {
        matches!(
            self,
            Reason::Ad
                | Reason::AlsoRead
                | Reason::CommentForm
                | Reason::Consent
                | Reason::Newsletter
                | Reason::Paywall
                | Reason::Selector
                | Reason::Share
        )
    }

    /// The code as it stands in records: `also-read`, `comment-form`.
    pub fn code(self) -> &'static str {
        match self {
            Reason::Ad => "ad",
            Reason::AlsoRead => "also-read",
            Reason::Bio => "bio",
            Reason::Byline => "byline",
            Reason::Caption => "caption",
            Reason::Comment => "comment",
            Reason::CommentForm => "comment-form",
            Reason::Consent => "consent",
            Reason::Duplicate => "duplicate",
            Reason::Footer => "footer",
            Reason::Header => "header",
            Reason::Hidden => "hidden",
            Reason::Interface => "interface",
            Reason::Model => "model",
            Reason::Nav => "nav",
            Reason::Newsletter => "newsletter",
            Reason::OutsideArticle => "outside-article",
            Reason::Paywall => "paywall",
            Reason::Post => "post",
            Reason::Related => "related",
            Reason::Selector => "selector",
            Reason::Share => "share",
            Reason::Sidebar => "sidebar",
            Reason::Table => "table",
            Reason::Tags => "tags",
            Reason::TitleRepeat => "title-repeat",
        }
    }
}

/// Which step had the last word on a block, for whoever asks why; in the order of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A CSS selector of the user.
    Selector,
    /// The element is not shown to readers.
    Unseen,
    /// A class or id.
    Name,
    /// A tag or role.
    Element,
    /// One of a group of teaser cards.
    Cards,
    /// A box that a label opens, or the label itself.
    Box,
    /// A pointer to another story inside a paragraph, or between two.
    Pointer,
    /// What the line itself says.
    Line,
    /// The line stands below a label.
    BelowLabel,
    /// The same text is kept elsewhere.
    Repeat,
    /// The score is too low.
    Score,
    /// The score brought back what the mask had dropped.
    Reopened,
    /// The other cells of a table row are kept.
    TableRow,
    /// A heading between two kept blocks.
    Heading,
    /// The paragraph between headline and story.
    Standfirst,
    /// A short line behind the last paragraph.
    Tail,
    /// A line around the story that says who wrote it, or when.
    Byline,
    /// The headline.
    Headline,
    /// Above the headline.
    AboveHeadline,
    /// The next article of an endless scroll.
    NextArticle,
    /// A heading with nothing kept below it.
    BareHeading,
    /// A part of the page that was asked for, or asked to be left out.
    Part,
}

/// Facts about one fetch that go into the record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FetchFacts {
    /// The path or URL as the user gave it.
    pub source: String,
    /// URL after redirects.
    pub url: Option<String>,
    /// ISO 8601, UTC.
    pub fetched_at: Option<String>,
    /// HTTP status.
    pub status: Option<u16>,
    /// Where the URL was found, when no list names it.
    pub discovered_by: Option<FoundAt>,
}

/// What a server gave to tell later whether something changed (RFC 9110, 8.8), as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    pub etag: Option<String>,
    pub last_modified: Option<String>,
}

impl Validators {
    /// There is nothing to ask by.
    pub fn is_empty(&self) -> bool {
        self.etag.is_none() && self.last_modified.is_none()
    }
}

/// Where a URL was found that no list names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundAt {
    /// `feed`, `sitemap`, `link`.
    pub by: &'static str,
    /// The feed, sitemap or page.
    pub url: String,
}
