//! What `{}` and its kind write: the formatter that user code sees, and how primitives use its options.

use std::cell::RefCell;

use super::arith;
use super::value::Value;
use crate::hir::{Align, Count, Spec, Trait};
use crate::ty::{FloatTy, IntTy};

/// A formatter: text so far, the options of the argument being written, how deep `{:#?}` is.
#[derive(Default)]
pub(crate) struct Formatter {
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    out: String,
    options: Options,
    indent: usize,
    line_start: bool,
}

#[derive(Clone, Default)]
pub(crate) struct Options {
    pub fill: Option<char>,
    pub align: Option<Align>,
    pub plus: bool,
    pub alternate: bool,
    pub zero: bool,
    /// `{:x?}`, and `{:X?}` where it is true.
    pub debug_hex: Option<bool>,
    pub width: Option<usize>,
    pub precision: Option<usize>,
}

impl Formatter {
    pub fn write(&self, text: &str) {
        let mut state = self.state.borrow_mut();
        if state.indent == 0 {
            state.out.push_str(text);
            return;
        }
        for line in text.split_inclusive('\n') {
            if state.line_start {
                let spaces = state.indent * 4;
                state.out.extend(std::iter::repeat_n(' ', spaces));
            }
            state.line_start = line.ends_with('\n');
            state.out.push_str(line);
        }
    }

    pub fn set_spec(&self, spec: &Spec, args: &[Value]) -> super::trap::Run<()> {
        let mut next = 0;
        let mut count = |count: Count| match count {
            Count::None => None,
            Count::Is(count) => Some(count),
            Count::Arg(_) => {
                next += 1;
                args.get(next - 1).map(Value::as_usize)
            }
        };
        let (width, precision) = (count(spec.width), count(spec.precision));
        if [width, precision].into_iter().flatten().any(|count| count > usize::from(u16::MAX)) {
            return super::trap::panic("Formatting argument out of range");
        }
        self.state.borrow_mut().options = Options {
            fill: Some(spec.fill),
            align: spec.align,
            plus: spec.plus,
            alternate: spec.alternate,
            zero: spec.zero,
            debug_hex: spec.debug_hex,
            width,
            precision,
        };
        Ok(())
    }

    pub fn options(&self) -> Options {
        self.state.borrow().options.clone()
    }

    pub fn set_options(&self, options: Options) {
        self.state.borrow_mut().options = options;
    }

    /// One level deeper or back; what follows a line end is indented.
    pub fn indent(&self, deeper: bool) {
        let mut state = self.state.borrow_mut();
        state.indent = if deeper { state.indent + 1 } else { state.indent.saturating_sub(1) };
        if deeper {
            state.line_start = true;
        }
    }

    pub fn take(&self) -> String {
        std::mem::take(&mut self.state.borrow_mut().out)
    }

    pub fn len(&self) -> usize {
        self.state.borrow().out.len()
    }

    /// Text with width and precision, as `Formatter::pad` writes it.
    pub fn pad(&self, text: &str) {
        let options = self.options();
        if options.width.is_none() && options.precision.is_none() {
            return self.write(text);
        }
        let text = match options.precision.and_then(|max| text.char_indices().nth(max)) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        self.padded(text, Align::Left, &options);
    }

    fn padded(&self, text: &str, default: Align, options: &Options) {
        let len = text.chars().count();
        let missing = options.width.unwrap_or(0).saturating_sub(len).min(1 << 20);
        let before = match options.align.unwrap_or(default) {
            Align::Left => 0,
            Align::Right => missing,
            Align::Center => missing / 2,
        };
        let fill = options.fill.unwrap_or(' ');
        let side = |count: usize| std::iter::repeat_n(fill, count).collect::<String>();
        self.write(&format!("{}{text}{}", side(before), side(missing - before)));
    }

    /// Digits with sign and prefix, as `Formatter::pad_integral` writes them.
    pub fn pad_number(&self, negative: bool, prefix: &str, digits: &str) {
        let options = self.options();
        let sign = if negative {
            "-"
        } else if options.plus {
            "+"
        } else {
            ""
        };
        let prefix = if options.alternate { prefix } else { "" };
        if options.zero {
            let len = sign.len() + prefix.len() + digits.chars().count();
            let zeros = options.width.unwrap_or(0).saturating_sub(len).min(1 << 20);
            return self.write(&format!("{sign}{prefix}{}{digits}", "0".repeat(zeros)));
        }
        self.padded(&format!("{sign}{prefix}{digits}"), Align::Right, &options);
    }

    pub fn int(&self, kind: Trait, ty: IntTy, value: &Value) {
        let number = arith::widen(ty, value);
        let bits = match ty.bits() {
            128 => number as u128,
            bits => number as u128 & ((1u128 << bits) - 1),
        };
        match kind {
            Trait::LowerHex => self.pad_number(false, "0x", &format!("{bits:x}")),
            Trait::UpperHex => self.pad_number(false, "0x", &format!("{bits:X}")),
            Trait::Octal => self.pad_number(false, "0o", &format!("{bits:o}")),
            Trait::Binary => self.pad_number(false, "0b", &format!("{bits:b}")),
            Trait::LowerExp | Trait::UpperExp => {
                let digits = match ty {
                    IntTy::U128 => format!("{:e}", number as u128),
                    _ => format!("{:e}", number.unsigned_abs()),
                };
                let digits = if kind == Trait::UpperExp { digits.to_uppercase() } else { digits };
                self.pad_number(number < 0 && ty.signed(), "", &digits);
            }
            _ if ty == IntTy::U128 => self.pad_number(false, "", &(number as u128).to_string()),
            _ => self.pad_number(number < 0, "", &number.unsigned_abs().to_string()),
        }
    }

    pub fn float(&self, kind: Trait, ty: FloatTy, value: f64) {
        let options = self.options();
        let negative = value.is_sign_negative() && !value.is_nan();
        let size = value.abs();
        let digits = match (kind, options.precision, ty) {
            (Trait::LowerExp, None, FloatTy::F64) => format!("{size:e}"),
            (Trait::LowerExp, None, FloatTy::F32) => format!("{:e}", size as f32),
            (Trait::LowerExp, Some(precision), _) => format!("{size:.precision$e}"),
            (Trait::UpperExp, None, FloatTy::F64) => format!("{size:E}"),
            (Trait::UpperExp, None, FloatTy::F32) => format!("{:E}", size as f32),
            (Trait::UpperExp, Some(precision), _) => format!("{size:.precision$E}"),
            (_, Some(precision), _) => format!("{size:.precision$}"),
            (Trait::Debug, None, FloatTy::F64) => format!("{size:?}"),
            (Trait::Debug, None, FloatTy::F32) => format!("{:?}", size as f32),
            (_, None, FloatTy::F64) => format!("{size}"),
            (_, None, FloatTy::F32) => format!("{}", size as f32),
        };
        let before = self.options();
        let plus = options.plus && !value.is_nan();
        self.set_options(Options { alternate: false, plus, ..options });
        self.pad_number(negative, "", &digits);
        self.set_options(before);
    }
}
