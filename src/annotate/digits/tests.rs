use super::*;
use crate::article::Article;
use crate::read::{self, read};

/// What is found in a text of a language: `words = worth unit` for a number, `words = from to` for a day.
fn found(language: &'static str, text: &str) -> Vec<String> {
    let mut document = read(Article { text: text.into(), ..Article::default() });
    document.language = language;
    (document.sentences, document.tokens) = (Vec::new(), Vec::new());
    read::sentence::cut(&mut document);
    let (dates, quantities) = find(&document);
    let mut all: Vec<(usize, String)> = Vec::new();
    for date in dates {
        let day = |day: Option<jiff::civil::Date>| day.map_or("?".to_owned(), crate::article::iso_day);
        all.push((date.span.start, format!("{} = {} {}", date.span.of(text), day(date.from), day(date.to))));
    }
    for q in quantities {
        let unit = q.unit.map_or(String::new(), |unit| format!(" {unit}"));
        all.push((q.span.start, format!("{} = {}{unit}", q.span.of(text), q.value.unwrap_or(f64::NAN))));
    }
    all.sort();
    all.into_iter().map(|found| found.1).collect()
}

fn check(language: &'static str, text: &str, expected: &[&str]) {
    assert_eq!(found(language, text), expected, "{language}: {text}");
}

#[test]
fn stops_and_commas_are_read_in_the_way_of_the_language() {
    check("de", "Es waren 1.200 Menschen und 1,5 Liter.", &["1.200 = 1200", "1,5 = 1.5"]);
    check("de", "Rund 1.234.567 Euro, 1.234,5 oder 12.345 Stück.", &["1.234.567 = 1234567", "1.234,5 = 1234.5", "12.345 = 12345"]);
    check(
        "fr",
        "Quelque 12 500 personnes, 3 500 logements et 1,25 %.",
        &["12 500 = 12500", "3 500 = 3500", "1,25 % = 1.25 percent"],
    );
    check("zh", "死12，300人伤", &["12 = 12", "300 = 300"]);
    check("zh", "共有1,200人，占3.5%。", &["1,200 = 1200", "3.5% = 3.5 percent"]);
    check("es", "Hubo 1.200 personas, 1,200 casas y 2,5 kg.", &["1.200 = 1200", "1,200 = 1200", "2,5 kg = 2.5 kilogram"]);
    check("de", "In der Schweiz 1’200 Franken oder 12'500.", &["1’200 = 1200", "12'500 = 12500"]);
    check("ru", "Погибли 2 300 человек, ущерб 1,5 млн ₽.", &["2 300 = 2300", "1,5 млн ₽ = 1500000 ruble"]);
}

#[test]
fn digits_of_other_scripts_are_digits() {
    check("ar", "قتل ٢٥ شخصا و١٢٠ جريحا بنسبة ١٢٫٥٪.", &["٢٥ = 25", "١٢٠ = 120", "١٢٫٥٪ = 12.5 percent"]);
    check("fa", "۲۵ نفر", &["۲۵ = 25"]);
    check("he", "נפצעו 25 איש ו-30 ילדים.", &["25 = 25", "30 = 30"]);
    check("ja", "１２人と３，０００円", &["１２ = 12", "３，０００ = 3000"]);
    check("hi", "२५ लोग", &["२५ = 25"]);
}

#[test]
fn words_and_characters_behind_a_number_say_its_size() {
    check("de", "Das kostet 3,5 Millionen Euro und 2 Mrd. Euro.", &["3,5 Millionen = 3500000", "2 Mrd = 2000000000"]);
    check("es", "Costó 3 mil millones o 2,5 millones.", &["3 mil millones = 3000000000", "2,5 millones = 2500000"]);
    check("ja", "3万5000人と1億2000万円", &["3万5000 = 35000", "1億2000万 = 120000000"]);
    check("zh", "约3千万人，2.5亿元", &["3千万 = 30000000", "2.5亿 = 250000000"]);
    check("es", "Caminó 30 millas con 30 militares.", &["30 = 30", "30 = 30"]);
}

#[test]
fn units_are_told_by_their_signs() {
    check(
        "fr",
        "12 km, 5 %, 3 € et 20 m².",
        &["12 km = 12 kilometre", "5 % = 5 percent", "3 € = 3 euro", "20 m² = 20 square metre"],
    );
    check("es", "US$ 500, $300 y €20.", &["US$ 500 = 500 us dollar", "$300 = 300", "€20 = 20 euro"]);
    check("ru", "Объезд длиннее на 18 км, вес 5 кг.", &["18 км = 18 kilometre", "5 кг = 5 kilogram"]);
    check("ja", "￥500と5℃", &["￥500 = 500 japanese yen", "5℃ = 5 degree celsius"]);
    check("de", "Es hatte -5 Grad und 7 °C.", &["-5 = -5", "7 °C = 7 degree celsius"]);
}

#[test]
fn what_could_be_read_two_ways_is_left_out() {
    for (language, text) in [
        ("de", "Um 14:30 Uhr und um 14.30 Uhr."),
        ("de", "Der Airbus A380 und COVID-19, dazu 5G und Nr. 7."),
        ("de", "Am 3. Spieltag hieß es 2:1 in 2024."),
        ("es", "Las 14.30 de la temporada 2023-24."),
        ("fr", "Le 1er ministre et la 2e fois en 2019."),
        ("zh", "第3次"),
        ("ja", "13日の10時に"),
        ("und", "1.200"),
    ] {
        check(language, text, &[]);
    }
}

#[test]
fn days_are_read_in_the_order_of_the_language() {
    let day = "2024-01-25 2024-01-25";
    for (language, text) in [
        ("de", "25.01.2024"),
        ("de", "25. 1. 2024"),
        ("de", "25. Januar 2024"),
        ("fr", "25/01/2024"),
        ("fr", "25 janvier 2024"),
        ("es", "25-01-2024"),
        ("es", "25 de enero de 2024"),
        ("ru", "25 января 2024"),
        ("ar", "٢٥/٠١/٢٠٢٤"),
        ("ar", "25 يناير 2024"),
        ("zh", "2024年1月25日"),
        ("ja", "２０２４年１月２５日"),
        ("ko", "2024년 1월 25일"),
        ("ko", "2024. 1. 25."),
        ("hu", "2024. 01. 25."),
        ("de", "2024-01-25"),
        ("es", "01/25/2024"),
    ] {
        check(language, &format!("({text})"), &[&format!("{text} = {day}")]);
    }
    check(
        "fr",
        "Le 1er mars 2024 et en mars 2024.",
        &["1er mars 2024 = 2024-03-01 2024-03-01", "mars 2024 = 2024-03-01 2024-03-31"],
    );
    check("es", "En enero de 2024 y el 3 de mayo.", &["enero de 2024 = 2024-01-01 2024-01-31", "3 de mayo = ? ?"]);
    check("zh", "2023年以来，3月5日", &["2023年 = 2023-01-01 2023-12-31", "3月5日 = ? ?"]);
    // No month 13, and no order to go by.
    check("zh", "03/04/2024", &[]);
    check("de", "31.02.2024", &[]);
}
