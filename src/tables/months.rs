//! Month names and their short forms in some forty languages, for dates in visible text.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Lower-case names of each month, January first, sorted. Case forms that stand in dates are listed beside the base
/// form ("января", "tammikuuta"); abbreviations stand without their dot.
static MONTHS: [&str; 12] = [
    "ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janeiro januar januara januari januarja january \
     január januára janv janvier janvāris janvārī janúar jänner leden ledna oca ocak sausio sausis siječanj \
     siječnja sty styczeń stycznia tammi tammikuu tammikuuta xaneiro yanvar ιαν ιανουάριος ιανουαρίου січень \
     січня янв январь января януари јануар јануара јануари בינואר ינואר جانفي يناير ژانویه जनवरी জানুয়ারি \
     জানুয়ারী มกราคม มค",
    "feb febb febbraio feber febreiro febrer febrero februar februara februari februarie februarja february \
     február februára februāris februārī febrúar fev fevereiro fevr fevral fevrier fév févr février helmi \
     helmikuu helmikuuta lut lutego luty vasario vasaris veebr veebruar veljača veljače únor února şub şubat φεβ \
     φεβρουάριος φεβρουαρίου лютий лютого фебруар фебруара фев февраль февраля февруари בפברואר פברואר شباط \
     فبراير فوریه فيفري फरवरी फ़रवरी ফেব্রুয়ারি ফেব্রুয়ারী กพ กุมภาพันธ์",
    "březen března kovas kovo maalis maaliskuu maaliskuuta maart mac machi maerz mar marca march marco marec \
     maret mars mart marta martie marts martā marzec marzo març março mrt mrz március mär märts märz ožujak \
     ožujka μάρτιος μαρ μαρτίου березень березня мар март марта במרץ מרץ آذار مارس मार्च মার্চ มีค มีนาคม",
    "abr abril apr aprel april aprila aprile aprili aprilie aprill apríl apríla aprīlis aprīlī avr avril balandis \
     balandžio duben dubna huhti huhtikuu huhtikuuta kwi kwiecień kwietnia nis nisan travanj travnja április απρ \
     απρίλιος απριλίου апр апрель апреля април априла квітень квітня אפריל באפריל آوریل أبريل أفريل إبريل ابريل \
     نيسان अप्रैल এপ্রিল เมย เมษายน",
    "gegužė gegužės květen května mag maggio mai maig maijs maijā maio maj maja may mayo mayıs maí mei máj mája \
     május svibanj svibnja touko toukokuu toukokuuta μάιος μαΐ μαΐου μαϊ май мая мај маја травень травня במאי מאי \
     أيار ماي مايو مه मई মে พค พฤษภาคม",
    "birželio birželis cze czerwca czerwiec giu giugno haz haziran iun iunie iyun juin jun juna june junho juni \
     junija junio juny juuni jún júna június júní jūnijs jūnijā kesä kesäkuu kesäkuuta lipanj lipnja xuño červen \
     června ιουν ιουνίου ιούνιος июн июнь июня червень червня юни јун јуна јуни ביוני יוני جوان حزيران يونيه \
     يونيو ژوئن जून জুন มิถุนายน มิย",
    "heinä heinäkuu heinäkuuta iul iulie iyul juil juillet jul jula julai julho juli julija julio juliol july \
     juuli júl júla július júlí jūlijs jūlijā liepa liepos lip lipca lipiec lug luglio srpanj srpnja tem temmuz \
     xullo července červenec ιουλ ιουλίου ιούλιος июл июль июля липень липня юли јул јула јули ביולי יולי تموز \
     جويلية يوليه يوليو ژوئیه जुलाई জুলাই กค กรกฎาคม",
    "ago agost agosti agosto agt agustus aout août aug august augusta augusti augusts augustus augustā augusztus \
     avgust avgusta avqust ağu ağustos elo elokuu elokuuta kolovoz kolovoza ogos rugpjūtis rugpjūčio sie sierpień \
     sierpnia srpen srpna ágúst αυγ αυγούστου αύγουστος авг август августа серпень серпня אוגוסט באוגוסט آب أغسطس \
     أوت اغسطس اوت अगस्त আগস্ট สค สิงหาคม",
    "eyl eylül rugsėjis rugsėjo rujan rujna sentyabr sep sept septemba september septembra septembre septembrie \
     septembris septembrī septiembre set setembre setembro setiembre sett settembre syys syyskuu syyskuuta \
     szeptember wrz wrzesień września září σεπ σεπτέμβριος σεπτεμβρίου вересень вересня сен сент сентябрь \
     сентября септембар септембра септември בספטמבר ספטמבר أيلول سبتمبر سپتامبر सितंबर सितम्बर সেপ্টেম্বর กย \
     กันยายน",
    "eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktoba oktober oktobra oktobris \
     oktobrī oktoober oktyabr október októbra ott ottobre out outubro paź październik października spalio spalis \
     říjen října οκτ οκτωβρίου οκτώβριος жовтень жовтня окт октобар октобра октомври октябрь октября אוקטובר \
     באוקטובר أكتوبر اكتوبر اکتبر अक्टूबर अक्तूबर অক্টোবর ตค ตุลาคม",
    "kas kasım lapkritis lapkričio lis listopad listopada listopadu marras marraskuu marraskuuta noi noiembrie \
     nop nov novemba november novembra novembre novembris novembro novembrī noviembre noyabr nóvember studeni \
     studenog studenoga νοέμβριος νοε νοεμβρίου листопад листопада новембар новембра ноември ноя нояб ноябрь \
     ноября בנובמבר נובמבר نوامبر نوفمبر नवंबर नवम्बर নভেম্বর พย พฤศจิกายน",
    "ara aralık dec december decembra decembre decembrie decembris decembro decembrī dekabr des desemba desember \
     desembre dets detsember dez dezember dezembro dic dicembre diciembre disember déc décembre gru grudnia \
     grudzień gruodis gruodžio joulu joulukuu joulukuuta prosinac prosinca prosince prosinec δεκ δεκέμβριος \
     δεκεμβρίου грудень грудня дек декабрь декабря декември децембар децембра בדצמבר דצמבר دسامبر ديسمبر दिसंबर \
     दिसम्बर ডিসেম্বর ธค ธันวาคม",
];

/// Names that mean another month in one language than in [`MONTHS`]: (primary language subtag, name, month).
static MONTHS_BY_LANGUAGE: &[(&str, &str, u8)] = &[("hr", "lis", 10), ("hr", "listopad", 10), ("hr", "listopada", 10)];

static BY_NAME: LazyLock<FxHashMap<&'static str, u8>> = LazyLock::new(|| {
    (1..).zip(MONTHS).flat_map(|(month, names)| names.split(' ').map(move |name| (name, month))).collect()
});

/// Month (1 to 12) of a lower-case word, read in `language` (primary subtag) where names of two languages collide.
///
/// ```
/// use offprint::tables::months::month;
/// assert_eq!(month("listopada", Some("pl")), Some(11));
/// assert_eq!(month("listopada", Some("hr")), Some(10));
/// assert_eq!(month("monday", None), None);
/// ```
pub fn month(word: &str, language: Option<&str>) -> Option<u8> {
    let by_language = MONTHS_BY_LANGUAGE.iter().find(|(of, name, _)| language == Some(of) && *name == word);
    by_language.map(|&(_, _, month)| month).or_else(|| BY_NAME.get(word).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted_and_lower_case_and_each_means_one_month() {
        let mut names = 0;
        for month in MONTHS {
            let words: Vec<&str> = month.split(' ').collect();
            assert!(words.windows(2).all(|pair| pair[0] < pair[1]), "not sorted: {month}");
            assert_eq!(month, month.to_lowercase());
            names += words.len();
        }
        assert_eq!(names, BY_NAME.len(), "a name stands under two months");
    }
}
