//! Sorting in little code, and sets and groups by it.
//!
//! The sorts of the standard library are written out anew for each type and comparison, some 5 kB of wasm each. Here the
//! algorithm exists once: it sorts indices, and asks and swaps through two closures. The standard sort is for lists of 100,000s.
//! Its trees are as large; sets and groups here are sorted lists.

use std::cmp::Ordering;

/// Sorts `items`; equal ones keep their order. O(n log n), and linear where they are in order already.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts `items` by a key as [`sort`] does.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts `items` by a comparison as [`sort`] does.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = merge(items.len(), &|a, b| compare(&items[a], &items[b]).is_gt());
    apply(order, &mut |a, b| items.swap(a, b));
}

/// The set of `items`: each once, in order.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut set: Vec<T> = items.into_iter().collect();
    sort(&mut set);
    set.dedup();
    set
}

/// Adds an item to a [`set`]; false where it was there.
pub fn insert<T: Ord>(set: &mut Vec<T>, item: T) -> bool {
    match set.binary_search(&item) {
        Ok(_) => false,
        Err(place) => {
            set.insert(place, item);
            true
        }
    }
}

/// Whether two [`set`]s have nothing in common.
pub fn is_disjoint<T: Ord>(few: &[T], many: &[T]) -> bool {
    few.iter().all(|item| many.binary_search(item).is_err())
}

/// The values of each key, keys in order, values as they came.
pub fn groups<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> Vec<(K, Vec<V>)> {
    let mut pairs: Vec<(K, V)> = pairs.into_iter().collect();
    sort_by(&mut pairs, |a, b| a.0.cmp(&b.0));
    let mut groups: Vec<(K, Vec<V>)> = Vec::new();
    for (key, value) in pairs {
        match groups.last_mut() {
            Some((last, values)) if *last == key => values.push(value),
            _ => groups.push((key, vec![value])),
        }
    }
    groups
}

/// The connected components of `count` nodes: for each node the first node that links lead to from it.
pub fn components(count: usize, links: impl IntoIterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..count).collect();
    let root = |parent: &mut [usize], mut node: usize| {
        while parent[node] != node {
            // Halves the way for the next.
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        node
    };
    for (a, b) in links {
        let (a, b) = (root(&mut parent, a), root(&mut parent, b));
        parent[a.max(b)] = a.min(b);
    }
    (0..count).map(|node| root(&mut parent, node)).collect()
}

/// The indices below `length` in order, by a merge sort from the bottom up; none where they are in order. `after` tells whether the first belongs behind the second.
fn merge(length: usize, after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    // Most lists are short, and in order as they come.
    if (1..length).all(|at| !after(at - 1, at)) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..length).collect();
    let mut left = Vec::new();
    let mut width = 1;
    while width < length {
        for start in (0..length - width).step_by(2 * width) {
            let (middle, end) = (start + width, (start + 2 * width).min(length));
            if !after(order[middle - 1], order[middle]) {
                continue;
            }
            left.clear();
            left.extend_from_slice(&order[start..middle]);
            let (mut next, mut right) = (0, middle);
            for place in start..end {
                // What is left of the right half stands where it belongs.
                let Some(&first) = left.get(next) else { break };
                if right < end && after(first, order[right]) {
                    order[place] = order[right];
                    right += 1;
                } else {
                    order[place] = first;
                    next += 1;
                }
            }
        }
        width *= 2;
    }
    order
}

/// Brings the item at `order[i]` to each place `i`, by swaps along the cycles.
fn apply(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut place = start;
        loop {
            let from = std::mem::replace(&mut order[place], place);
            if from == start {
                break;
            }
            swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Numbers without a pattern (Knuth's multiplicative hash).
    fn scattered(length: usize, values: u32) -> Vec<u32> {
        (0..length as u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 7) % values).collect()
    }

    #[test]
    fn sorts_like_the_standard_library_and_keeps_the_order_of_equals() {
        for length in (0..70).chain([127, 128, 129, 1000]) {
            for values in [1, 2, 7, 1_000_000] {
                let mut ours: Vec<(u32, usize)> = scattered(length, values).into_iter().zip(0..).collect();
                let mut theirs = ours.clone();
                sort_by_key(&mut ours, |&(value, _)| value);
                theirs.sort_by_key(|&(value, _)| value);
                assert_eq!(ours, theirs, "{length} items of {values} values");
            }
        }
    }

    #[test]
    fn sorts_what_cannot_be_copied_and_against_the_natural_order() {
        let mut words: Vec<String> = ["oak", "ash", "elm", "yew", "ash"].map(str::to_owned).to_vec();
        sort(&mut words);
        assert_eq!(words, ["ash", "ash", "elm", "oak", "yew"]);
        sort_by(&mut words, |a, b| b.cmp(a));
        assert_eq!(words, ["yew", "oak", "elm", "ash", "ash"]);
    }

    #[test]
    fn asks_n_log_n_times_at_most_and_n_times_where_all_is_in_order() {
        let asked = Cell::new(0);
        let compare = |a: &u32, b: &u32| {
            asked.set(asked.get() + 1);
            a.cmp(b)
        };
        let mut numbers = scattered(4096, u32::MAX);
        sort_by(&mut numbers, compare);
        assert!(asked.get() <= 4096 * 13, "{}", asked.get());
        asked.set(0);
        sort_by(&mut numbers, compare);
        assert!(asked.get() < 4096, "{}", asked.get());
    }

    #[test]
    fn a_set_holds_each_item_once() {
        let mut letters = set(["b", "a", "b"]);
        assert_eq!(letters, ["a", "b"]);
        assert!(insert(&mut letters, "aa") && !insert(&mut letters, "b"));
        assert_eq!(letters, ["a", "aa", "b"]);
        assert!(is_disjoint(&["c", "d"], &letters) && !is_disjoint(&["aa"], &letters) && is_disjoint(&[], &letters));
    }

    #[test]
    fn groups_keep_the_order_of_their_values() {
        let pairs = [("b", 1), ("a", 9), ("b", 0), ("a", 3)];
        assert_eq!(groups(pairs), [("a", vec![9, 3]), ("b", vec![1, 0])]);
    }

    #[test]
    fn components_are_named_by_their_first_node() {
        assert_eq!(components(6, [(5, 3), (2, 4), (3, 2)]), [0, 1, 2, 2, 2, 2]);
        assert_eq!(components(3, [(1, 1)]), [0, 1, 2]);
    }
}
