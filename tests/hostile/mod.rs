#![allow(dead_code, reason = "the test and the bench use different parts")]
//! Pages and texts that are made to cost time or memory, each of any size.

use offprint::Options;
use offprint::extract::With;

/// Everything that may be asked for.
pub fn everything() -> Options {
    let with = ["captions", "comments", "images", "links"].map(|part| part.parse().expect("a part"));
    Options { explain: true, provenance: true, with: With::of(&with), ..Options::default() }
}

/// How an input is cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Page,
    Text,
}

/// One kind of hostile input.
pub struct Input {
    pub name: &'static str,
    pub mode: Mode,
    /// Pieces at the size that issue 3 or a rule of thumb names.
    pub pieces: usize,
    /// The input with so many pieces.
    pub make: fn(usize) -> String,
}

pub const STORY: &str = "<h1>Storm closes the port of Velden</h1><p>The council met on Monday and agreed to close the port until \
    the storm has passed, the harbour master said, and ferries stay where they are.</p>";

/// A story with the piece, so many times, behind it.
fn story_and(piece: &str, times: usize) -> String {
    format!("{STORY}{}", piece.repeat(times))
}

/// A story, then what `piece` makes of each number.
fn story_and_each(times: usize, piece: impl Fn(usize) -> String) -> String {
    let mut out = String::from(STORY);
    (0..times).for_each(|number| out.push_str(&piece(number)));
    out
}

/// Something that opens, the story inside, and closes again.
fn around_story(open: &str, close: &str, times: usize) -> String {
    format!("{}{STORY}{}", open.repeat(times), close.repeat(times))
}

const fn page(name: &'static str, pieces: usize, make: fn(usize) -> String) -> Input {
    Input { name, mode: Mode::Page, pieces, make }
}

const fn text(name: &'static str, pieces: usize, make: fn(usize) -> String) -> Input {
    Input { name, mode: Mode::Text, pieces, make }
}

/// All kinds.
#[rustfmt::skip]
pub const INPUTS: &[Input] = &[
    // ---- named by issue 3
    page("nested elements", 200_000, |n| around_story("<div>", "</div>", n)),
    page("a large page of prose", 250_000, |n| story_and_each(n, |i| format!(
        "<p>Ship {i} left the <a href=/port/{i}>harbour</a> at noon, and the crew said that the weather was fine, as it was the day before, \
        although nobody in the town had thought that it would hold, the paper wrote.</p>\n"))),
    page("one word", 10_000_000, |n| format!("{STORY}<p>{}", "a".repeat(n))),
    page("siblings", 1_000_000, |n| story_and("<p>x", n)),
    page("attributes of one element", 1_000_000, |n| format!("<p {}>{STORY}", (0..n).map(|i| format!("a{i}=b ")).collect::<String>())),
    page("elements of one attribute", 1_000_000, |n| story_and_each(n, |i| format!("<i a{i}=b>x</i>"))),
    // ---- the tree
    page("unclosed links", 100_000, |n| story_and("<a href=/x>", n)),
    page("unclosed bold", 100_000, |n| story_and("<b>", n)),
    page("unclosed bold in paragraphs", 100_000, |n| story_and("<p><b>x</p>", n)),
    page("bold with attributes in paragraphs", 100_000, |n| story_and_each(n, |i| format!("<p><b id=b{i}>x</p>"))),
    page("formatting misnested", 100_000, |n| story_and("<b><i><a href=/x><p>x</b></i></a>", n)),
    page("bold behind bold with a large attribute", 100_000, |n| format!("{STORY}<b title='{}'>{}", "x".repeat(n), "<b>x</b>".repeat(n))),
    page("bold behind bold with many attributes", 100_000, |n| format!("{STORY}<b {}>{}", (0..250).map(|i| format!("a{i}=b ")).collect::<String>(), "<b>x</b>".repeat(n))),
    page("paragraphs that copy a large class", 50_000, |n| format!("{STORY}<p><b class='{}'></p>{}", "story ".repeat(n), "<p>x</p>".repeat(n))),
    page("paragraphs that copy a large style", 50_000, |n| format!("{STORY}<p><b style='{}'></p>{}", "a:b;".repeat(n), "<p>x</p>".repeat(n))),
    page("tables in paragraphs", 100_000, |n| story_and("<p><table>", n)),
    page("tables in cells", 100_000, |n| story_and("<table><tr><td>x", n)),
    page("text before tables", 200_000, |n| format!("{STORY}<table>{}", "x<tr>y<td>z".repeat(n))),
    page("ends without beginnings", 5_000_000, |n| story_and("</p>", n)),
    page("comments", 5_000_000, |n| story_and("<!>", n)),
    page("text glued by comments", 1_000_000, |n| format!("{STORY}<p>{}", "word <!-- -->".repeat(n))),
    page("breaks", 1_000_000, |n| format!("{STORY}<p>{}", "x<br>".repeat(n))),
    page("breaks alone", 1_000_000, |n| format!("{STORY}<p>{}", "<br>".repeat(n))),
    page("items of one list", 100_000, |n| format!("{STORY}<ol>{}", "<li>An item of the list".repeat(n))),
    page("lists in lists", 100_000, |n| story_and("<ul><li>An item of the list", n)),
    page("items of a deep list", 200_000, |n| story_and("<ul><li>An item of the list", 250) + &"<li>x".repeat(n)),
    page("quotations in quotations", 100_000, |n| story_and("<blockquote><p>They said so.</p>", n)),
    page("unknown names", 500_000, |n| story_and_each(n, |i| format!("<x{i}>"))),
    page("a template in a template", 100_000, |n| story_and("<template>", n)),
    page("selects and options", 300_000, |n| story_and("<select><option>x", n)),
    page("drawings", 200_000, |n| story_and("<svg><g><foreignObject><p>x", n)),
    // ---- text
    page("white space", 20_000_000, |n| format!("{STORY}<p>a{}b", " ".repeat(n))),
    page("white space in many elements", 500_000, |n| story_and("<p>          \n", n)),
    page("references", 3_000_000, |n| format!("{STORY}<p>{}", "&amp;".repeat(n))),
    page("broken references", 3_000_000, |n| format!("{STORY}<p>{}", "&#x&".repeat(n))),
    page("text encoded twice", 1_000_000, |n| format!("{STORY}<p>{}", "Weâ€™re ".repeat(n))),
    page("combining marks", 2_000_000, |n| format!("{STORY}<p>e{}", "\u{301}\u{316}".repeat(n))),
    page("links whose text is composed", 100_000, |n| format!("{STORY}<p>{}", "e<a href=/x>\u{301}</a> ".repeat(n))),
    // ---- our own passes
    page("a large class", 1_000_000, |n| format!("<div class='{}'>{STORY}</div>", "a ".repeat(n / 2))),
    page("quotations below a large class", 50_000, |n| format!("<blockquote class='{}'>{}", "a ".repeat(n), (0..n).map(|i| format!("<p>The harbour master said on day {i} that ships stay where they are until the storm has passed.</p>")).collect::<String>())),
    page("links below a large id", 50_000, |n| format!("<div id='{}'>{STORY}<ul>{}", "a".repeat(n), "<li><a href=/x>Home</a>".repeat(n))),
    page("links below a large base", 100_000, |n| format!("<base href='https://a.example/{}/'>{STORY}{}", "a".repeat(n), "<p>The ship <a href=x>left the harbour</a> at noon, and the crew said that all was well.</p>".repeat(n))),
    page("many classes", 500_000, |n| story_and_each(n, |i| format!("<p class=c{i}>x"))),
    page("a phrase of a pointer", 100_000, |n| format!("{STORY}<p>{}", "Also read: ".repeat(n))),
    page("pointers", 100_000, |n| story_and("<p>Also read: <a href=/x>Storm closes the port of Velden</a></p>", n)),
    page("labels among breaks", 300_000, |n| format!("{STORY}<div>{}{}</div>", "<p>Read more</p>".repeat(250), "<br>".repeat(n))),
    page("little text in much", 300_000, |n| format!("{STORY}{}{}", "<div>a".repeat(230), "<br>".repeat(n))),
    page("little text in many paragraphs", 300_000, |n| format!("{STORY}{}{}", "<object><p>a".repeat(240), "<i></i>".repeat(n))),
    page("bold in bold over empty elements", 300_000, |n| format!("{STORY}{}{}", "<span>".repeat(500), "<i></i>".repeat(n))),
    page("lines of one paragraph, each a link", 100_000, |n| story_and("<a href=/x>The harbour master said that ships stay where they are.</a><br>", n)),
    page("cards", 200_000, |n| story_and("<div class=card><a href=/x>Storm closes the port of Velden</a></div>", n)),
    page("captions", 200_000, |n| story_and("<figure><img src=/x.jpg><figcaption>The harbour at night. © AFP</figcaption></figure>", n)),
    page("pictures", 500_000, |n| story_and_each(n, |i| format!("<img src=/{i}.jpg alt=x>"))),
    page("headings", 300_000, |n| story_and("<h2>Storm closes the port of Velden</h2>", n)),
    page("comments of readers", 100_000, |n| story_and_each(n, |i| format!("<div class=comment><b class=author>Jo {i}</b><time>2024-05-03</time><p>So it is, I say.</p>"))),
    page("bylines", 300_000, |n| story_and("<span class=author>By Jo Doe</span> <span class=date>3 May 2024</span>", n)),
    page("times", 300_000, |n| story_and("<div><time datetime=2024-05-03T10:00Z>10:00</time><p>x</div>", n)),
    page("repeated paragraphs", 200_000, |n| story_and("<p>The council met on Monday and agreed to close the port until the storm has passed.</p>", n)),
    page("hidden elements", 300_000, |n| story_and("<div style='display:none'>x</div>", n)),
    page("meta elements", 300_000, |n| format!("{}{STORY}", "<meta property=og:title content='Storm closes the port'><meta name=author content='Jo Doe'>".repeat(n))),
    page("a large title", 5_000_000, |n| format!("<title>{}</title>{STORY}", "Storm ".repeat(n / 6))),
    page("a large heading", 5_000_000, |n| format!("<h1>{}</h1>{STORY}", "Storm ".repeat(n / 6))),
    page("a large description", 5_000_000, |n| format!("<meta name=description content='{}'>{STORY}", "Storm ".repeat(n / 6))),
    // ---- scripts
    page("JSON-LD scripts", 100_000, |n| format!("{}{STORY}", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm\"}</script>".repeat(n))),
    page("JSON-LD of deep brackets", 1_000_000, |n| format!("<script type=application/ld+json>{}</script>{STORY}", "[".repeat(n))),
    page("JSON-LD of commas", 1_000_000, |n| format!("<script type=application/ld+json>[{}</script>{STORY}", " ,".repeat(n / 2))),
    page("JSON-LD of open types", 100_000, |n| format!("<script type=application/ld+json>{{{}</script>{STORY}", "\"@type\":[".repeat(n))),
    page("JSON-LD of many open types", 200, |n| format!("{}{STORY}", format!("<script type=application/ld+json>{{{}</script>", "\"@type\":[".repeat(3_000)).repeat(n))),
    page("scripts without ends", 500_000, |n| "<script </script ".repeat(n) + ">"),
    page("a script of short strings under a long key", 100_000, |n| format!("<script>x={{\"text{}\":1,{}}}</script>", "k".repeat(n * 4), "\"Short strings of words.\",".repeat(n))),
    page("a script of backslashes", 5_000_000, |n| format!("<script>x=\"{}\"</script>", "\\".repeat(n))),
    page("a script of paragraphs", 100_000, |n| format!("<script>x=[{}]</script>", "{\"type\":\"p\",\"text\":\"The council met on Monday and agreed to close the port until.\"},".repeat(n))),
    // ---- tables
    page("a wide cell", 100_000, |n| story_and("<table><tr><td colspan=1000000 rowspan=1000000>a<td>b</table>", n)),
    page("a table of many rows", 200_000, |n| format!("{STORY}<table>{}", "<tr><td>Ship<td>Noon<td>12".repeat(n))),
    page("a table of many columns", 500_000, |n| format!("{STORY}<table><tr><th>Ship<tr>{}", "<td>12".repeat(n))),
    // ---- text mode
    text("a text of one line", 5_000_000, |n| "The council met on Monday. ".repeat(n / 27)),
    text("a text of one word", 10_000_000, |n| "a".repeat(n)),
    text("a text of short lines", 1_000_000, |n| "A line\n".repeat(n)),
    text("a text of paragraphs", 500_000, |n| "A short line\n\n".repeat(n)),
    text("a text of labels", 500_000, |n| "Related Articles\n".repeat(n)),
    text("a text of pointers", 500_000, |n| "Also read: Storm closes the port\n".repeat(n)),
    text("a text of one phrase", 100_000, |n| "Also read: ".repeat(n)),
    text("a text of gaps", 5_000_000, |n| format!("Storm\n{}The port is closed.", "\n".repeat(n))),
    text("a text of signs", 5_000_000, |n| "▶ ".repeat(n / 4)),
];
