//! Words that give a date by its distance from now: "2 hours ago", "vor 3 Tagen", "3時間前".

use std::sync::LazyLock;

use super::rows;

/// Forms of a word.
pub type Forms = Vec<&'static str>;

/// How one language says it, all in lower case.
#[derive(Debug)]
pub struct RelativeDates {
    /// Primary language subtag.
    pub language: &'static str,
    /// What stands before the number: "vor", "il y a".
    pub before: Forms,
    /// What stands after the unit: "ago", "前".
    pub after: Forms,
    /// Words for one: "an hour ago".
    pub one: Forms,
    pub minutes: Forms,
    pub hours: Forms,
    pub days: Forms,
    pub today: Forms,
    pub yesterday: Forms,
}

/// Read only for pages that give no other date.
static TABLE: LazyLock<Vec<RelativeDates>> = LazyLock::new(|| {
    let forms = |column: &'static str| column.split('|').filter(|form| !form.is_empty()).collect::<Forms>();
    rows(include_str!("relative_dates.tsv"))
        .map(|[language, columns @ ..]: [&str; 9]| {
            let [before, after, one, minutes, hours, days, today, yesterday] = columns.map(forms);
            RelativeDates { language, before, after, one, minutes, hours, days, today, yesterday }
        })
        .collect()
});

/// The words of a language, given by its primary subtag; `None` where the table has none.
pub fn relative_dates(language: &str) -> Option<&'static RelativeDates> {
    TABLE.iter().find(|words| words.language == language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_lower_case_and_marks_the_past() {
        assert!(TABLE.windows(2).all(|pair| pair[0].language < pair[1].language));
        assert!(TABLE.len() >= 25);
        for words in TABLE.iter() {
            assert!(!words.before.is_empty() || !words.after.is_empty(), "{}", words.language);
            let units = [&words.minutes, &words.hours, &words.days, &words.today, &words.yesterday];
            assert!(units.iter().all(|forms| !forms.is_empty()), "{}", words.language);
            for form in units.into_iter().chain([&words.before, &words.after, &words.one]).flatten() {
                assert_eq!(*form, form.to_lowercase(), "{}", words.language);
            }
        }
    }
}
