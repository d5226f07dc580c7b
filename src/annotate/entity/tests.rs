use crate::annotate::{self, Annotated};
use crate::article::Article;
use crate::read;

fn annotated(text: &str) -> Annotated {
    annotate::annotate(read::read(Article { text: text.to_owned(), ..Article::default() }))
}

/// Checks the mentions of a text: each as its words, the name of its entity and the kind.
fn check(text: &str, expected: &[(&str, &str, &str)]) {
    let found = annotated(text);
    let mentions: Vec<(&str, &str, String)> = found
        .mentions
        .iter()
        .map(|m| {
            let entity = &found.entities[m.entity];
            (m.span.of(text), entity.name.as_str(), format!("{:?}", entity.kind).to_lowercase())
        })
        .collect();
    let mentions: Vec<(&str, &str, &str)> = mentions.iter().map(|(a, b, c)| (*a, *b, c.as_str())).collect();
    assert_eq!(mentions, expected, "{text}");
}

#[test]
fn titles_are_left_out_and_make_people() {
    check(
        "A speech by Maj. Gen. Tova Brandel drew a reply from President Ilmar Quist.",
        &[("Tova Brandel", "Tova Brandel", "person"), ("Ilmar Quist", "Ilmar Quist", "person")],
    );
}

#[test]
fn surnames_go_with_the_only_full_name() {
    check(
        "Mayor Tova Brandel spoke on Monday. Brandel did not take questions.",
        &[("Tova Brandel", "Tova Brandel", "person"), ("Brandel", "Tova Brandel", "person")],
    );
    let two = annotated("Tova Brandel met Anton Brandel, a lawyer. Brandel did not take questions.");
    assert_eq!(two.entities.len(), 3, "which of the two is meant is not said: {:?}", two.entities);
}

#[test]
fn countries_are_one_under_all_their_names() {
    check(
        "The United States and the U.S. are America.",
        &[("United States", "United States", "place"), ("U.S.", "United States", "place"), ("America", "United States", "place")],
    );
}

#[test]
fn acronyms_in_brackets_are_the_name_before_them() {
    check(
        "The Harbour Safety Commission (HSC) met. The HSC will meet again.",
        &[
            ("Harbour Safety Commission", "Harbour Safety Commission", "organization"),
            ("HSC", "Harbour Safety Commission", "organization"),
            ("HSC", "Harbour Safety Commission", "organization"),
        ],
    );
}

#[test]
fn capitals_that_only_begin_a_sentence_are_no_names() {
    check("Police closed the road. Yesterday was quiet. However, nobody came.", &[]);
}

#[test]
fn any_text_is_read_without_a_panic() {
    for text in [
        "",
        "\0",
        "😀 Ünïcödé of the",
        "The The The",
        "of of Of OF",
        "A. B. C. D.",
        "Mr. Mr. Mr.",
        "A & B & , Inc.",
        "’s ’s",
        "((((",
    ] {
        annotated(text);
    }
}

#[test]
fn first_words_of_sentences_are_names_where_the_text_says_so() {
    check(
        "The driver was Ann Stone. Stone was not hurt.",
        &[("Ann Stone", "Ann Stone", "person"), ("Stone", "Ann Stone", "person")],
    );
    check("Stone was carried to the wall.", &[]);
}

#[test]
fn institutions_take_their_of_phrase() {
    check(
        "He left the Ministry of Health and Welfare for the University of Oslo.",
        &[
            ("Ministry of Health and Welfare", "Ministry of Health and Welfare", "organization"),
            ("University of Oslo", "University of Oslo", "organization"),
        ],
    );
}

#[test]
fn bodies_with_two_fields_are_one() {
    check(
        "The Harbour and Rivers Commission fined Arden Bank and Tolva Bank.",
        &[
            ("Harbour and Rivers Commission", "Harbour and Rivers Commission", "organization"),
            ("Arden Bank", "Arden Bank", "organization"),
            ("Tolva Bank", "Tolva Bank", "organization"),
        ],
    );
}

#[test]
fn a_country_before_two_fields_belongs_to_the_body() {
    check(
        "The U.S. Food and Drug Administration met.",
        &[("U.S. Food and Drug Administration", "Food and Drug Administration", "organization")],
    );
}

#[test]
fn first_words_of_places_belong_to_them() {
    check("Lake Tolva froze.", &[("Lake Tolva", "Lake Tolva", "place")]);
    check(
        "Port Ardmore Fire Chief Ann Stone left.",
        &[("Port Ardmore", "Port Ardmore", "place"), ("Ann Stone", "Ann Stone", "person")],
    );
}

#[test]
fn bodies_of_state_are_one_whatever_the_country_is_called() {
    let found = annotated("The Norwegian government met. Norway's government will meet again.");
    assert_eq!(found.entities.len(), 1, "{:?}", found.entities);
    check("The U.S. forces left.", &[("U.S.", "United States", "place")]);
}

#[test]
fn a_part_of_a_group_is_not_the_group() {
    let found = annotated("A letter by Harbour Watch was read. One by Harbour Watch North was not.");
    assert_eq!(found.entities.len(), 2, "{:?}", found.entities);
}

#[test]
fn companies_go_by_their_first_word() {
    // The text, and how many entities it names.
    for (text, entities) in [
        ("Shares of Quist Turbines fell. Quist said on Monday that it would not comment.", 1),
        ("Shares of Verity Turbines fell. In a statement, Verity denied it. Verity said nothing else.", 1),
        ("Shares of Quist Foods rose, those of Quist Bank fell. Quist said nothing.", 3),
        ("Tova Quist owns shares of Quist Foods. Quist said nothing.", 2),
        ("Mr. Quist owns Quist Foods. He founded it in 1990.", 2),
        ("Shares of Arden Foods fell. A fire broke out in Arden.", 2),
        ("The Elbe Register has the memo. The memo was shown to The Register on Monday.", 1),
        ("The Elbe Register and the Oder Register have the memo. It was shown to The Register.", 3),
    ] {
        assert_eq!(annotated(text).entities.len(), entities, "{text}: {:?}", annotated(text).entities);
    }
}

#[test]
fn outlets_are_marked_and_found_under_their_short_names() {
    let found = annotated("She told The Wall Street Journal. The WSJ asked again, and the Journal printed it.");
    let outlets: Vec<&str> = found.entities.iter().filter(|e| e.outlet).map(|e| e.name.as_str()).collect();
    assert_eq!(outlets, ["The Wall Street Journal"]);
    assert_eq!(found.mentions.len(), 3);
}

#[test]
fn headlines_in_title_case_name_what_the_text_names() {
    let text = "Mayor Brandel Opens New Harbour Bridge After Long Delay\n\nTova Brandel, the mayor, opened a bridge in Bergen.";
    let found = annotated(text);
    let first: Vec<&str> = found.mentions.iter().take_while(|m| m.span.end < 55).map(|m| m.span.of(text)).collect();
    assert_eq!(first, ["Brandel"]);
    assert_eq!(found.entities[0].name, "Tova Brandel");
}

#[test]
fn adjectives_with_a_capital_are_cut_from_names() {
    check("He is an Iran-backed fighter of mid-May.", &[]);
    check("The Norwegian Ann Brandel won.", &[("Norwegian", "Norway", "place"), ("Ann Brandel", "Ann Brandel", "person")]);
}

#[test]
fn long_texts_of_capitals_take_no_long_time() {
    annotated(&"Ann Brandel of the Ministry ".repeat(4_000));
    annotated(&(0..4_000).map(|n| format!("Ann{n} Brandel met van{n} de Brandel. ")).collect::<String>());
    annotated(&"A".repeat(100_000));
    annotated(&"A B ".repeat(20_000));
}

/// Checks the kind of the first name of a text.
fn check_kind(text: &str, name: &str, kind: &str) {
    let found = annotated(text);
    let entity = found.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{text}: {:?}", found.entities));
    assert_eq!(format!("{:?}", entity.kind).to_lowercase(), kind, "{text}");
}

#[test]
fn what_a_name_does_and_where_it_stands_tells_its_kind() {
    for (text, name, kind) in [
        ("In 1990 Quellmar was acquired by a rival.", "Quellmar", "organization"),
        ("In 1990 Quellmar was arrested at the border.", "Quellmar", "person"),
        ("The line to Quellmar (also Quelmar) was closed.", "Quellmar", "place"),
        ("Quellmar (Old Norse: Kvel) is a village in the north.", "Quellmar", "place"),
        ("The plant is owned by Quellmar.", "Quellmar", "organization"),
        ("The play was written by Quellmar.", "Quellmar", "person"),
        ("They flew to Bergen, Quellmar and Hamar.", "Quellmar", "place"),
        ("Nobody had told Quellmar about it.", "Quellmar", "person"),
        ("Pupils of Sandy Point Elementary School are safe.", "Sandy Point Elementary School", "organization"),
        ("The company fell behind Quellmar Foods.", "Quellmar Foods", "organization"),
        ("Tova Brandt's stock rose.", "Tova Brandt", "organization"),
        ("Shares of Tova Brandt rose.", "Tova Brandt", "organization"),
        ("Tova Brandt's life was long.", "Tova Brandt", "person"),
        ("Brandt Turbines said so.", "Brandt Turbines", "organization"),
        ("Anna Fields said so.", "Anna Fields", "person"),
        ("Doctors gave them the drug Quellmar.", "Quellmar", "other"),
        ("It was a win for the Harriers.", "Harriers", "organization"),
        ("She spoke of Islamist groups in the city.", "Islamist", "other"),
        ("They stopped at Milestone 4.", "Milestone", "other"),
    ] {
        check_kind(text, name, kind);
    }
}

#[test]
fn a_lone_word_beside_people_with_full_names_is_a_thing() {
    let people = "Mr. Tova Brandt, Mr. Ilmar Quist and Mr. Omar Nadir were cured.";
    check_kind(&format!("{people} Quellmar helped them."), "Quellmar", "other");
    check_kind(&format!("{people} Mr. Quellmar helped them."), "Quellmar", "person");
    check_kind(&format!("{people} Quellmar, a nurse, helped them."), "Quellmar", "person");
    check_kind("Quellmar helped them.", "Quellmar", "person");
}

#[test]
fn party_labels_are_no_names() {
    let found = annotated("Sen. Tova Brandel (D-Ohio) and Rep. Ilmar Quist, R-Fla., agreed.");
    let names: Vec<&str> = found.entities.iter().map(|e| e.name.as_str()).collect();
    assert_eq!(names, ["Tova Brandel", "Ilmar Quist"]);
}

#[test]
fn outlets_are_known_by_their_form() {
    for (text, outlet) in [
        ("She wrote for the Tarnova Gazette.", true),
        ("She wrote for the Post.", true),
        ("A Times reporter was there.", true),
        ("She listened to WQXT-FM.", true),
        ("The Kvartal magazine was sold.", true),
        ("She read a CNN-Quist survey.", true),
        ("She met Emily Post.", false),
        ("Don Guardian, the mayor, left. Guardian did not look back.", false),
        ("The nation was asleep.", false),
        ("They stood in Times Square.", false),
    ] {
        assert_eq!(annotated(text).entities.iter().any(|e| e.outlet), outlet, "{text}");
    }
}
