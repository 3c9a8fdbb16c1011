//! The writing half, which only a build needs.

use rustc_hash::FxHashMap;

use super::{Kind, LANES, OUTSIDE, SHARED};
use crate::source::Loc;
use crate::sym::Symbol;

#[derive(Clone, Default)]
struct Lane {
    text: String,
    bytes: Vec<u8>,
    last: u32,
}

pub(crate) struct Writer {
    /// In the first, shared values are put together.
    lanes: Vec<Lane>,
    lane: usize,
    /// The shared values of this part, each after those that it needs: their kinds, then those of each kind.
    shared: [Vec<u8>; SHARED.end],
    numbers: FxHashMap<(Kind, Vec<u8>), usize>,
    counts: FxHashMap<Kind, usize>,
    /// The names of this part, a line each.
    names: String,
    named: FxHashMap<Symbol, usize>,
    /// The last place in a program.
    pub(super) last: Loc,
    /// What was to be written and has no form.
    pub refused: Option<&'static str>,
}

impl Writer {
    pub fn new() -> Self {
        Self {
            lanes: vec![Lane::default(); LANES],
            lane: OUTSIDE,
            shared: Default::default(),
            numbers: FxHashMap::default(),
            counts: FxHashMap::default(),
            names: String::new(),
            named: FxHashMap::default(),
            last: Loc::default(),
            refused: None,
        }
    }

    /// Writes into a lane; in what is shared there are no others.
    pub fn within(&mut self, lane: usize, write: impl FnOnce(&mut Self)) {
        if lane == 0 || SHARED.contains(&self.lane) {
            return write(self);
        }
        let outside = std::mem::replace(&mut self.lane, lane);
        write(self);
        self.lane = outside;
    }

    pub fn byte(&mut self, byte: u8) {
        self.lanes[self.lane].bytes.push(byte);
    }

    pub fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// A number that may be longer than the host's.
    pub fn long(&mut self, mut number: u128) {
        while number >= 0x80 {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// The number of a definition, which mostly is near the last one of its lane.
    pub fn id(&mut self, id: u32) {
        if SHARED.contains(&self.lane) {
            return self.number(id as usize);
        }
        let last = std::mem::replace(&mut self.lanes[self.lane].last, id);
        let step = i64::from(id) - i64::from(last);
        self.number(((step << 1) ^ (step >> 63)) as usize);
    }

    /// A text, which stands where the reader has come to by then.
    pub fn text(&mut self, text: &str) {
        assert!(!SHARED.contains(&self.lane), "what is shared has no texts");
        self.number(text.len());
        self.lanes[self.lane].text.push_str(text);
    }

    pub fn name(&mut self, name: Symbol) {
        let next = self.named.len();
        let number = *self.named.entry(name).or_insert_with(|| {
            self.names.push_str(name.text());
            self.names.push('\n');
            next
        });
        self.number(number);
    }

    /// A shared value; `write` writes it, wherever it is kept then.
    pub fn share(&mut self, kind: Kind, write: impl FnOnce(&mut Self)) {
        let lane = std::mem::replace(&mut self.lane, 0);
        let outside = std::mem::take(&mut self.lanes[0].bytes);
        write(self);
        let key = (kind, std::mem::replace(&mut self.lanes[0].bytes, outside));
        self.lane = lane;
        if let Some(number) = self.numbers.get(&key) {
            return self.number(*number);
        }
        let count = self.counts.entry(kind).or_default();
        let number = *count;
        *count += 1;
        self.shared[0].push(kind as u8);
        self.shared[kind as usize].extend(&key.1);
        self.numbers.insert(key, number);
        self.number(number);
    }

    /// What was written since the last part, as text and bytes.
    pub fn part(&mut self) -> (String, Vec<u8>) {
        let mut lanes = std::mem::replace(&mut self.lanes, vec![Lane::default(); LANES]);
        for (lane, shared) in lanes.iter_mut().zip(std::mem::take(&mut self.shared)) {
            lane.bytes = shared;
        }
        let mut text = std::mem::take(&mut self.names);
        self.number(text.len());
        for lane in &lanes {
            self.number(lane.text.len());
            self.number(lane.bytes.len());
        }
        let mut bytes = std::mem::take(&mut self.lanes[self.lane].bytes);
        for lane in lanes {
            text += &lane.text;
            bytes.extend(lane.bytes);
        }
        (text, bytes)
    }
}
