//! Decimal fractions read and written by hand: the standard library's own ways are exact for every float there is, and their tables
//! and big-number code would be 15 kB of the download.

/// The value of digits with at most one decimal point ("12", "0.5", ".5", "12."); `None` for anything else.
///
/// The nearest float for up to fifteen digits, as is any other for numbers in news; a few units in the last place off for longer ones.
pub fn read(digits: &str) -> Option<f64> {
    /// More digits than a float can tell apart; they are counted and no longer read.
    const FULL: u64 = 1_000_000_000_000_000_000;
    let (mut mantissa, mut exponent, mut fraction, mut any) = (0_u64, 0_i32, false, false);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' if mantissa >= FULL => exponent += i32::from(!fraction),
            b'0'..=b'9' => {
                mantissa = mantissa * 10 + u64::from(byte - b'0');
                exponent -= i32::from(fraction);
            }
            b'.' if !fraction => fraction = true,
            _ => return None,
        }
        any |= byte != b'.';
    }
    let scale = power(exponent.unsigned_abs());
    any.then(|| if exponent < 0 { mantissa as f64 / scale } else { mantissa as f64 * scale })
}

/// A number with up to `places` decimals, no zeros at their end: `0.71`, `84`. Beyond what whole numbers of 64 bits hold, the greatest
/// that they do.
pub fn write(value: f64, places: u32) -> String {
    if !value.is_finite() {
        return if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned();
    }
    let scale = power(places);
    let rounded = (value.abs() * scale).round() as u64;
    let (whole, rest) = (rounded / scale as u64, rounded % scale as u64);
    let sign = if value < 0.0 && rounded > 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{rest:0width$}", width = places as usize);
    format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

/// A share, 0 to 1, in percent without decimals: `66 %`.
pub fn percent(share: f64) -> String {
    format!("{} %", write(share * 100.0, 0))
}

/// The value, brought within bounds; the lower one for what is no number.
#[allow(clippy::manual_clamp, reason = "the message of `clamp`'s panic brings the printing of floats into the download")]
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// Ten to a power: exact up to 22, infinite from 309 on.
fn power(exponent: u32) -> f64 {
    (0..exponent.min(309)).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_the_standard_library_reads_them() {
        for digits in ["0", "84", "1200", "3.5", "0.071", ".5", "12.", "007", "123456789.123456", "1000000000000000000000", "0.1"] {
            assert_eq!(read(digits), digits.parse().ok(), "{digits}");
        }
        for millis in 0..20_000 {
            let digits = format!("{}.{:03}", millis / 1000, millis % 1000);
            assert_eq!(read(&digits), digits.parse().ok(), "{digits}");
        }
        for digits in ["", ".", "1.2.3", "-1", "1e5", "٣", "1,2", " 1"] {
            assert_eq!(read(digits), None, "{digits}");
        }
        let long = "9".repeat(40);
        assert!((read(&long).unwrap() / 1e40 - 1.0).abs() < 1e-12);
        assert_eq!(read(&"9".repeat(400)), Some(f64::INFINITY));
    }

    #[test]
    fn numbers_are_written_without_needless_zeros() {
        for (value, places, expected) in [
            (84.0, 3, "84"),
            (0.71, 2, "0.71"),
            (0.705, 1, "0.7"),
            (0.05, 2, "0.05"),
            (-3.5, 2, "-3.5"),
            (-0.001, 2, "0"),
            (2e12, 3, "2000000000000"),
            (f64::NAN, 2, "NaN"),
        ] {
            assert_eq!(write(value, places), expected);
        }
        assert_eq!((write(f64::INFINITY, 0), write(f64::NEG_INFINITY, 3)), ("inf".to_owned(), "-inf".to_owned()));
        assert_eq!(write(f64::MAX, 0), u64::MAX.to_string());
        assert_eq!(percent(0.666), "67 %");
    }
}
