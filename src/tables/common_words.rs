//! The most frequent words of languages: enough to see that a text is in the language it claims.

/// Primary language subtag → lower-case words with a space between them, sorted by language.
static COMMON_WORDS: &[(&str, &str)] = &[
    ("ar", "في من على إلى أن التي عن مع الذي هذا كان ما"),
    ("bg", "и на за да се от че не по като със"),
    ("cs", "a se na v je že s do o z který ale jako pro"),
    ("da", "og i at det er en til på som af for de med ikke den"),
    ("de", "der die und in den das von mit ist des zu nicht auf ein dem sich für"),
    ("el", "και το να του της η για με που από στην ο"),
    ("en", "the of and to in a is that for on it with as was by are"),
    ("es", "de la que el en y los se del las un por con una para"),
    ("fi", "ja on että se ei oli hän mutta kun myös ovat tai"),
    ("fr", "de la le et les des en un du une que est pour dans qui"),
    ("he", "של את על לא הוא עם כי גם היא זה"),
    ("hr", "i je u se na da za su od s koji"),
    ("hu", "a az és hogy nem is egy ez meg de volt azt"),
    ("id", "yang dan di dari untuk pada dengan ini itu dalam tidak akan"),
    ("it", "di e che la il un per in del non con una è della"),
    ("lt", "ir kad į su iš yra o bei apie ne"),
    ("nb", "og i det er på som en til av for at har med ikke den"),
    ("nl", "de van het een en in is dat op te zijn met voor die niet"),
    ("no", "og i det er på som en til av for at har med ikke den"),
    ("pl", "w i na z się nie do to że jest o po jak"),
    ("pt", "de a o que e do da em um para com uma os no na"),
    ("ro", "de și în a la cu pe nu că din o este pentru care"),
    ("ru", "и в на не что с по он как это из для"),
    ("sk", "a sa na v je že s do o z ktorý ale ako pre"),
    ("sl", "in je v na da se za so pa ki z"),
    ("sr", "и је у се на да за су од i je u se na da za su od"),
    ("sv", "och i att det som en på är av för med till den inte"),
    ("tr", "ve bir bu da için de ile olarak çok daha olan"),
    ("uk", "і в на не що з до та як це у за"),
    ("vi", "và của là có các trong được cho không một với người"),
];

/// Is the lower-case word one of the most frequent of the language? `None` for a language that is not in the table.
pub fn common_words(language: &str) -> Option<impl Fn(&str) -> bool> {
    let at = COMMON_WORDS.binary_search_by_key(&language, |(of, _)| of).ok()?;
    let words: Vec<&str> = COMMON_WORDS[at].1.split(' ').collect();
    let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
    Some(move |word: &str| word.len() <= longest && words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_lower_case() {
        assert!(COMMON_WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(COMMON_WORDS.iter().all(|(_, words)| *words == words.to_lowercase()));
        assert!(common_words("de").is_some_and(|is_common| is_common("und") && !is_common("the")));
        assert!(common_words("tlh").is_none());
    }
}
