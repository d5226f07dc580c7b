use crate::compare::conflict::table::check;

#[test]
fn what_happens_once_has_one_day_place_and_doer() {
    check(&[
        (
            "birth in a bracket",
            "Tova Brandel (born 3 May 1950) sings in Oslo.",
            "Tova Brandel was born in 1952.",
            &["Date: 1952 / 3 May 1950"],
        ),
        ("the year alone", "Tova Brandel (born 3 May 1950) sings in Oslo.", "Tova Brandel was born in 1950.", &[]),
        ("death, not birth", "Tova Brandel (3 May 1950 – 2 June 2010) sang.", "Tova Brandel died on 2 June 2010.", &[]),
        (
            "death",
            "Tova Brandel (3 May 1950 – 2 June 2010) sang.",
            "Tova Brandel died in 2011.",
            &["Date: 2011 / 3 May 1950 – 2 June 2010"],
        ),
        ("a day before it", "Quist was founded after 3 May 1950.", "Quist was founded in 1960.", &[]),
        ("an excerpt", "It was founded in 1950 by a group of friends.", "Quist was founded in 1960.", &["Date: 1950 / 1960"]),
        (
            "doer",
            "Tova Brandel was killed by Russian soldiers in Oslo.",
            "Tova Brandel was killed by French soldiers.",
            &["Name: French / Russian"],
        ),
        (
            "doer within a longer list",
            "The opera Lumen was written by Ole Quist and Tova Brandel.",
            "Ole Quist wrote the opera Lumen.",
            &[],
        ),
        ("country of birth", "Tova Brandel was born in Norway.", "Tova Brandel was born in Denmark.", &["Name: Denmark / Norway"]),
        ("a town and a country", "Tova Brandel was born in Norway.", "Tova Brandel was born in Bergen.", &[]),
        ("what happens often", "Tova Brandel visited Kenya in 2013.", "Tova Brandel visited Japan in 2015.", &[]),
    ]);
}

#[test]
fn people_have_one_age_country_and_post() {
    check(&[
        (
            "age",
            "Tova Brandel, 34, was hurt on the pier.",
            "The 43-year-old Tova Brandel fell from the roof.",
            &["Number: 34 / 43-year-old"],
        ),
        ("the same age", "Tova Brandel, 34, was hurt on the pier.", "The 34-year-old Tova Brandel fell from the roof.", &[]),
        ("country", "Tova Brandel is a Norwegian singer.", "Tova Brandel is a Danish actress.", &["Name: Danish / Norwegian"]),
        ("one of two countries", "Tova Brandel is a Norwegian and Danish singer.", "Tova Brandel is a Danish actress.", &[]),
        (
            "post",
            "Tova Brandel, the chief executive of Quist, left.",
            "Tova Brandel, the operations director of Quist, wept.",
            &["Name: chief executive / operations director"],
        ),
        ("the office below", "The mayor Tova Brandel left.", "Deputy mayor Tova Brandel wept.", &["Name: Deputy mayor / mayor"]),
        ("less of the same", "The minister Tova Brandel left.", "Foreign minister Tova Brandel wept.", &[]),
        ("a former post", "Former mayor Tova Brandel left.", "Tova Brandel, a mayor, wept.", &[]),
        ("two posts", "Tova Brandel, the chairman and chief executive, left.", "Chief executive Tova Brandel wept.", &[]),
    ]);
}

#[test]
fn one_person_has_one_name() {
    check(&[
        (
            "a slip in the surname",
            "Tova Brandel, who heads the port, told the council that the pumps had failed.",
            "Tova Brander, the head of the port, told the council that its pumps failed.",
            &["Name: Tova Brandel / Tova Brander"],
        ),
        (
            "another given name",
            "Tova Brandel, who heads the port, told the council that the pumps had failed.",
            "Anton Brander, the head of the port, told the council that its pumps failed.",
            &[],
        ),
        (
            "two people for one article",
            "Tova Brandel, who heads the port, told the council that the pumps had failed.",
            "Tova Brander told the council that the pumps had failed. Tova Brandel agreed.",
            &[],
        ),
        (
            "other things are said of them",
            "Tova Brandel told the council that the pumps had failed.",
            "Tova Brander won the ski race in Bergen.",
            &[],
        ),
    ]);
}

#[test]
fn what_may_be_so_again_or_was_so_before_is_no_conflict() {
    check(&[
        (
            "of a team",
            "Brazil was eliminated by Norway.",
            "After a long night of rain and penalties Brazil was eliminated by Denmark.",
            &[],
        ),
        ("freed twice", "Tova Brandel was released in Oslo.", "With her two brothers Tova Brandel was released in Bergen.", &[]),
        (
            "a post of another time",
            "Tova Brandel, the former head of the Harbour Board, left.",
            "Tova Brandel, the head of the Port Authority, wept.",
            &[],
        ),
        (
            "a post of one who is dead",
            "Hundreds recalled the death of Tova Brandel, the head of the Harbour Board.",
            "Tova Brandel sailed at dawn. She was the one-time head of the Port Authority.",
            &["Name: the head of the Harbour Board / the one-time head of the Port Authority"],
        ),
        ("another day and place", "Brazil was eliminated by Norway in 2022.", "Brazil was eliminated by Denmark in 2014.", &[]),
        (
            "built twice",
            "The lighthouse Lumen was built in Oslo in 1950 by Ole Quist.",
            "With a gift from the sailors the lighthouse Lumen was built in 1960 by Tova Brandel.",
            &[],
        ),
        (
            "released in each country",
            "The film Lumen Rising was released in Norway.",
            "After a year of rows the film Lumen Rising was released in Denmark.",
            &[],
        ),
        ("a post until then", "Tova Brandel, the foreign minister until 2020, left.", "Prime Minister Tova Brandel wept.", &[]),
    ]);
}
