//! Tag and attribute names this project knows, as small enums.

/// Slots of a table from names to variants: a few times the number of names, so that most lookups end at the first.
const SLOTS: usize = 512;
const EMPTY: u8 = u8::MAX;

/// Tells the known names apart; names are short, so a few of their bytes do.
const fn hash(name: &[u8]) -> usize {
    let length = name.len();
    if length == 0 {
        return 0;
    }
    let (first, middle, last) = (name[0] as usize, name[length / 2] as usize, name[length - 1] as usize);
    (length * 37 + first * 61 + middle * 11 + last * 5) % SLOTS
}

/// Open addressing: a name stands in the slot of its hash or in the next free one.
const fn table(names: &[&str]) -> [u8; SLOTS] {
    let mut slots = [EMPTY; SLOTS];
    let mut index = 0;
    while index < names.len() {
        let mut slot = hash(names[index].as_bytes());
        while slots[slot] != EMPTY {
            slot = (slot + 1) % SLOTS;
        }
        slots[slot] = index as u8;
        index += 1;
    }
    slots
}

macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($variant:ident = $text:literal,)* } other $other:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $type {
            $($variant,)*
            /// A name outside the table.
            $other,
        }

        impl $type {
            /// The names in the order of the variants.
            pub(super) const NAMES: &[&str] = &[$($text,)*];
            const VARIANTS: &[Self] = &[$(Self::$variant,)*];
            const TABLE: [u8; SLOTS] = table(Self::NAMES);

            /// From a lower-case name.
            pub fn from_name(name: &str) -> Self {
                let mut slot = hash(name.as_bytes());
                loop {
                    match Self::TABLE[slot] {
                        EMPTY => return Self::$other,
                        index if Self::NAMES[index as usize] == name => return Self::VARIANTS[index as usize],
                        _ => slot = (slot + 1) % SLOTS,
                    }
                }
            }

            /// The lower-case name; `"?"` for a name outside the table.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::$other => "?",
                }
            }
        }
    };
}

names! {
    /// HTML element names that decisions or the rules of tree construction depend on.
    Tag {
        A = "a", Abbr = "abbr", Acronym = "acronym", Address = "address", Applet = "applet", Area = "area",
        Article = "article", Aside = "aside", Audio = "audio", B = "b", Base = "base", Basefont = "basefont",
        Bdi = "bdi", Bdo = "bdo", Bgsound = "bgsound", Big = "big", Blockquote = "blockquote", Body = "body",
        Br = "br", Button = "button", Canvas = "canvas", Caption = "caption", Center = "center", Cite = "cite",
        Code = "code", Col = "col", Colgroup = "colgroup", Data = "data", Datalist = "datalist", Dd = "dd",
        Del = "del", Details = "details", Dfn = "dfn", Dialog = "dialog", Dir = "dir", Div = "div", Dl = "dl",
        Dt = "dt", Em = "em", Embed = "embed", Fieldset = "fieldset", Figcaption = "figcaption", Figure = "figure",
        Font = "font", Footer = "footer", Form = "form", Frame = "frame", Frameset = "frameset", H1 = "h1", H2 = "h2",
        H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6", Head = "head", Header = "header", Hgroup = "hgroup", Hr = "hr",
        Html = "html", I = "i", Iframe = "iframe", Image = "image", Img = "img", Input = "input", Ins = "ins",
        Kbd = "kbd", Keygen = "keygen", Label = "label", Legend = "legend", Li = "li", Link = "link",
        Listing = "listing", Main = "main", Map = "map", Mark = "mark", Marquee = "marquee", Math = "math",
        Menu = "menu", Meta = "meta", Meter = "meter", Nav = "nav", Nobr = "nobr", Noembed = "noembed",
        Noframes = "noframes", Noscript = "noscript", Object = "object", Ol = "ol", Optgroup = "optgroup",
        Option = "option", Output = "output", P = "p", Param = "param", Picture = "picture", Plaintext = "plaintext",
        Pre = "pre", Progress = "progress", Q = "q", Rb = "rb", Rp = "rp", Rt = "rt", Rtc = "rtc", Ruby = "ruby",
        S = "s", Samp = "samp", Script = "script", Search = "search", Section = "section", Select = "select",
        Slot = "slot", Small = "small", Source = "source", Span = "span", Strike = "strike", Strong = "strong",
        Style = "style", Sub = "sub", Summary = "summary", Sup = "sup", Svg = "svg", Table = "table", Tbody = "tbody",
        Td = "td", Template = "template", Textarea = "textarea", Tfoot = "tfoot", Th = "th", Thead = "thead",
        Time = "time", Title = "title", Tr = "tr", Track = "track", Tt = "tt", U = "u", Ul = "ul", Var = "var",
        Video = "video", Wbr = "wbr", Xmp = "xmp",
    } other Other
}

names! {
    /// HTML attribute names that decisions depend on; the parser keeps no others.
    AttrName {
        Alt = "alt", AriaHidden = "aria-hidden", AriaLabel = "aria-label", AriaModal = "aria-modal",
        Charset = "charset", Cite = "cite", Class = "class", Content = "content", DataSrc = "data-src",
        DataSrcset = "data-srcset", DataTestid = "data-testid", Datetime = "datetime", Dir = "dir", Hidden = "hidden",
        Href = "href", Hreflang = "hreflang", HttpEquiv = "http-equiv", Id = "id", Itemid = "itemid",
        Itemprop = "itemprop", Itemscope = "itemscope", Itemtype = "itemtype", Lang = "lang", Media = "media",
        Name = "name", Property = "property", Rel = "rel", Role = "role", Src = "src", Srcset = "srcset",
        Start = "start", Style = "style", Title = "title", Type = "type", Value = "value", Width = "width",
    } other Other
}

impl Tag {
    /// The variant with that number; beyond the last, the one for names outside the table.
    pub(super) fn from_index(index: usize) -> Self {
        Self::VARIANTS.get(index).copied().unwrap_or(Self::Other)
    }

    /// Heading level, 1 to 6.
    pub fn heading_level(self) -> Option<u8> {
        match self {
            Tag::H1 => Some(1),
            Tag::H2 => Some(2),
            Tag::H3 => Some(3),
            Tag::H4 => Some(4),
            Tag::H5 => Some(5),
            Tag::H6 => Some(6),
            _ => None,
        }
    }

    /// Elements that do not break a line: text on both sides of one belongs to the same block.
    pub fn is_inline(self) -> bool {
        use Tag::*;
        matches!(
            self,
            A | Abbr
                | Acronym
                | B
                | Button
                | Link
                | Meta
                | Noscript
                | Script
                | Select
                | Style
                | Template
                | Textarea
                | Bdi
                | Bdo
                | Big
                | Cite
                | Code
                | Data
                | Del
                | Dfn
                | Em
                | Font
                | I
                | Img
                | Input
                | Ins
                | Kbd
                | Label
                | Mark
                | Math
                | Nobr
                | Picture
                | Q
                | Rp
                | Rt
                | Ruby
                | S
                | Samp
                | Slot
                | Small
                | Span
                | Strike
                | Strong
                | Sub
                | Sup
                | Svg
                | Time
                | Tt
                | U
                | Var
                | Wbr
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_maps_to_itself() {
        assert!(Tag::NAMES.len() < SLOTS / 2 && Tag::NAMES.len() < EMPTY as usize);
        for name in Tag::NAMES {
            assert_eq!(Tag::from_name(name).name(), *name);
        }
        for name in AttrName::NAMES {
            assert_eq!(AttrName::from_name(name).name(), *name);
        }
        assert_eq!(Tag::from_name(""), Tag::Other);
        assert_eq!(Tag::from_name("my-element"), Tag::Other);
        assert_eq!(AttrName::from_name("aria-hidden"), AttrName::AriaHidden);
    }
}
