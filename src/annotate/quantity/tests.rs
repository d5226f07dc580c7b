use crate::annotate::date;
use crate::annotate::table::{check, check_none, document};

/// Writes what is found in a text: `words=value[min,max] unit (counted)`, with `-` for what is open or not there.
fn found(text: &str) -> String {
    let (document, scan) = document(text);
    let number = |n: Option<f64>| n.map_or("-".into(), |n| n.to_string());
    let shown: Vec<String> = super::find(&document, &scan, &date::find(&document, &scan))
        .iter()
        .map(|q| {
            let counted = q.counted.map_or("-", |c| document.slice(c));
            let unit = q.unit.as_deref().unwrap_or("-");
            format!("{}={}[{},{}] {unit} ({counted})", document.slice(q.span), number(q.value), number(q.min), number(q.max))
        })
        .collect();
    shown.join("; ")
}

#[test]
fn numbers_and_what_they_count() {
    check(
        found,
        &[
            ("The storm damaged 84 houses.", "84=84[84,84] house (houses)"),
            ("The fire left 12 people dead.", "12=12[12,12] person (people dead)"),
            ("A crash killed two children.", "two=2[2,2] person (children)"),
            ("They planted twenty-five trees.", "twenty-five=25[25,25] tree (trees)"),
            ("It cost a hundred and five lives.", "a hundred and five=105[105,105] life (lives)"),
            ("Half a million voters stayed home.", "Half a million=500000[500000,500000] person (voters)"),
            (
                "Two thirds of the voters stayed home.",
                "Two thirds=0.6666666666666666[0.6666666666666666,0.6666666666666666] - (voters)",
            ),
            ("Two U.S. soldiers were hurt.", "Two=2[2,2] person (U.S. soldiers)"),
            ("One unnamed U.N. aide spoke.", "One=1[1,1] person (unnamed U.N. aide)"),
            ("Three senior U.S. intelligence officials spoke.", "Three=3[3,3] person (senior U.S. intelligence officials)"),
            ("They signed three U.S. contracts.", "three=3[3,3] contract (U.S. contracts)"),
            ("Police arrested 14.", "14=14[14,14] person (-)"),
        ],
    );
}

#[test]
fn bounds_open_or_widen_a_number() {
    check(
        found,
        &[
            ("The flood hit more than 80 villages.", "more than 80=80[81,-] village (villages)"),
            ("At least seven people were hurt.", "At least seven=7[7,-] person (people)"),
            ("Up to 50 boats sank.", "Up to 50=50[-,50] boat (boats)"),
            ("Fewer than 50 boats sank.", "Fewer than 50=50[-,49] boat (boats)"),
            ("About 100 boats sank.", "About 100=100[90,110] boat (boats)"),
            ("Nearly 100 boats sank.", "Nearly 100=100[90,100] boat (boats)"),
            ("Dozens of boats sank.", "Dozens=-[24,-] boat (boats)"),
            ("Tens of thousands of boats sank.", "Tens of thousands=-[20000,-] boat (boats)"),
            ("Between 20 and 30 boats sank.", "Between 20 and 30=-[20,30] boat (boats)"),
            ("It will cost 5 to 10 million euros.", "5 to 10 million euros=-[5000000,10000000] euro (-)"),
        ],
    );
}

#[test]
fn money_shares_and_measures() {
    check(
        found,
        &[
            ("The firm paid $3.5 million.", "$3.5 million=3500000[3500000,3500000] us dollar (-)"),
            ("The firm paid US$40k.", "US$40k=40000[40000,40000] us dollar (-)"),
            ("The firm paid £3m in tax.", "£3m=3000000[3000000,3000000] pound (-)"),
            ("The firm paid 500 yen.", "500 yen=500[500,500] japanese yen (-)"),
            ("The firm paid Rs 200 crore.", "Rs 200 crore=2000000000[2000000000,2000000000] rupee (-)"),
            ("Turnout was 90% there.", "90%=90[90,90] percent (-)"),
            ("Turnout was 90 per cent there.", "90 per cent=90[90,90] percent (-)"),
            ("The road is 12 km long.", "12 km=12[12,12] kilometre (-)"),
            ("Winds reached 90 miles per hour.", "90 miles per hour=90[90,90] mile per hour (-)"),
            ("A 45-year-old man fell.", "45-year-old=45[45,45] year (-)"),
        ],
    );
}

#[test]
fn words_that_round_or_name_few() {
    check(
        found,
        &[
            ("A couple of boats sank.", "A couple of=2[2,2] boat (boats)"),
            ("Several dozen boats sank.", "Several dozen=-[24,-] boat (boats)"),
            ("A few hundred boats sank.", "A few hundred=-[200,-] boat (boats)"),
            ("Tens of boats sank.", "Tens=-[20,-] boat (boats)"),
            ("A 200-strong crowd sang.", "200-strong=200[200,200] crowd (crowd)"),
            ("Some 200-odd boats sank.", "Some 200-odd=200[180,220] boat (boats)"),
            ("A blast hurt two people and 30 others.", "two=2[2,2] person (people); 30=30[30,30] person (others)"),
            ("The toll rose to 95 from 84.", "95=95[95,95] person (-); 84=84[84,84] person (-)"),
            ("A couple drowned, and several others.", ""),
        ],
    );
}

#[test]
fn parts_and_ratios() {
    check(
        found,
        &[
            ("One in five voters stayed home.", "One in five=0.2[0.2,0.2] - (voters)"),
            ("Two in five voters stayed home.", "Two in five=0.4[0.4,0.4] - (voters)"),
            ("They won two in five games.", "two=2[2,2] - (-); five=5[5,5] game (games)"),
            ("It is one one hundred and twenty-fifth.", "one one hundred and twenty-fifth=0.008[0.008,0.008] - (-)"),
            (
                "It fell by one hundred thirty-fifths.",
                "one hundred thirty-fifths=2.857142857142857[2.857142857142857,2.857142857142857] - (-)",
            ),
        ],
    );
}

#[test]
fn figures_of_other_places() {
    check(
        found,
        &[
            ("It cost €1.234.567,89 there.", "€1.234.567,89=1234567.89[1234567.89,1234567.89] euro (-)"),
            ("It cost 3,5 million.", "3,5 million=3500000[3500000,3500000] - (-)"),
            ("They drew 22,24,26 there.", "22=22[22,22] - (-); 24=24[24,24] - (-); 26=26[26,26] - (-)"),
            ("The Rs1,500-crore plan failed.", "Rs1,500-crore=15000000000[15000000000,15000000000] rupee (-)"),
            ("A $2-billion plan failed.", "$2-billion=2000000000[2000000000,2000000000] us dollar (-)"),
            (
                "Some 1.5m people fled 5m waves.",
                "Some 1.5m=1500000[1350000,1650000] person (people); 5m=5000000[5000000,5000000] wave (waves)",
            ),
            ("It was -20C, then 38C.", "-20C=-20[-20,-20] degree celsius (-); 38C=38[38,38] degree celsius (-)"),
            ("The 5-foot-10 man fell.", "5-foot-10=5.833333333333333[5.833333333333333,5.833333333333333] foot (-)"),
            ("It sold $280 million first notes.", "$280 million=280000000[280000000,280000000] us dollar (-)"),
            (
                "It cost $1bn or $2bn.",
                "$1bn=1000000000[1000000000,1000000000] us dollar (-); $2bn=2000000000[2000000000,2000000000] us dollar (-)",
            ),
            ("He lives in flat 3C.", ""),
        ],
    );
}

#[test]
fn what_only_looks_like_a_quantity() {
    check_none(
        found,
        &[
            "The COVID-19 vaccine came.",
            "They fly the F-16 jet.",
            "Ministers of the G7 met.",
            "See page 12.",
            "No one came.",
            "It is one of the best.",
            "The home side won 3-1.",
            "Call 555-1212 today.",
            "The first half was dull.",
            "She came in at 10:30 and left.",
            "It happened on January 3, 2024.",
        ],
    );
}
