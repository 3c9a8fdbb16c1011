//! Format macros and what is built on them.

use crate::hir::{BinOp, Count, Expr, Format, Json, Piece, Spec, Trait};
use crate::ty::{Args, Ty};
use crate::vm::op::{Op, Proj, Slot};

use super::func::FnLower;
use super::place::{PlaceTy, is_place};

/// The library's trait for a kind of placeholder.
pub(super) fn trait_name(kind: Trait) -> &'static str {
    match kind {
        Trait::Display => "Display",
        Trait::Debug | Trait::Pointer => "Debug",
        Trait::LowerHex => "LowerHex",
        Trait::UpperHex => "UpperHex",
        Trait::Octal => "Octal",
        Trait::Binary => "Binary",
        Trait::LowerExp => "LowerExp",
        Trait::UpperExp => "UpperExp",
    }
}

impl FnLower<'_, '_> {
    pub fn format(&mut self, format: &Format, d: Slot) {
        if let [Piece::Text(text)] = &format.pieces[..] {
            let index = self.lo.text(text);
            self.emit(Op::Const { d, index });
            return;
        }
        let mark = self.top;
        let f = self.slot();
        let args: Vec<(Slot, Ty)> = format.args.iter().map(|arg| self.format_arg(arg)).collect();
        self.emit(Op::FormatNew { d: f });
        for piece in &format.pieces {
            match piece {
                Piece::Text(text) => {
                    let index = self.lo.text(text);
                    self.emit(Op::FormatText { f, index });
                }
                Piece::Arg { index, spec } => {
                    let Some((slot, ty)) = args.get(*index).cloned() else {
                        continue;
                    };
                    self.format_spec(f, *spec, &args);
                    self.show(f, slot, &ty, spec.kind);
                }
            }
        }
        self.emit(Op::FormatDone { d, f });
        self.settle(mark);
    }

    /// The value to be shown, with every reference looked through.
    fn format_arg(&mut self, arg: &Expr) -> (Slot, Ty) {
        let outer = std::mem::replace(&mut self.loc, arg.loc);
        let mut s = if is_place(arg) {
            let place = self.place(arg, false);
            self.read(&place)
        } else {
            let ty = self.ty(&arg.ty);
            let s = if self.lo.is_noticed(&ty) { self.pinned_slot() } else { self.slot_for(&ty) };
            self.eval(arg, s);
            s
        };
        let mut ty = self.ty(&arg.ty);
        while let Ty::Ref(inner, mutable) = ty {
            ty = (*inner).clone();
            if mutable {
                let place = PlaceTy::of(s, ty.clone()).then(Some(Proj::Deref), ty.clone());
                s = self.read(&place);
            }
        }
        self.loc = outer;
        (s, ty)
    }

    fn format_spec(&mut self, f: Slot, spec: Spec, args: &[(Slot, Ty)]) {
        let from = self.top;
        for count in [spec.width, spec.precision] {
            if let Count::Arg(index) = count
                && let Some((s, _)) = args.get(index)
            {
                let d = self.slot();
                self.emit(Op::Copy { d, s: *s });
            }
        }
        self.top = from;
        let index = self.lo.program.specs.iter().position(|known| *known == spec);
        let index = index.unwrap_or_else(|| {
            self.lo.program.specs.push(spec);
            self.lo.program.specs.len() - 1
        });
        self.emit(Op::FormatSpec { f, spec: index as u32, from });
    }

    /// Writes one value by its trait.
    fn show(&mut self, f: Slot, s: Slot, ty: &Ty, kind: Trait) {
        let first = self.slot();
        let second = self.slot();
        self.emit(Op::Copy { d: first, s });
        self.emit(Op::Copy { d: second, s: f });
        if kind == Trait::Pointer {
            if let Some(run) = crate::native::find("fmt_pointer") {
                self.native_call(run, std::rc::Rc::new([]), first, 2, first);
            }
        } else if let Some(id) = self.lo.trait_method(trait_name(kind), "fmt") {
            self.call_method(id, vec![ty.clone()], first, 2, first);
        }
        self.top = first;
    }

    /// `{:?}` of the error that `main` returns.
    pub fn format_error(&mut self, d: Slot, s: Slot, ty: &Ty) {
        let f = self.slot();
        self.emit(Op::FormatNew { d: f });
        self.debug_arg(f, s, ty, false);
        self.emit(Op::FormatDone { d, f });
        self.top = f;
    }

    fn debug_arg(&mut self, f: Slot, s: Slot, ty: &Ty, alternate: bool) {
        let spec = Spec { kind: Trait::Debug, alternate, ..Spec::default() };
        self.format_spec(f, spec, &[]);
        self.show(f, s, ty, Trait::Debug);
    }

    pub fn assert(&mut self, op: &str, left: &Expr, right: &Expr, message: Option<&Expr>) {
        let mark = self.top;
        let (a, left_ty) = self.format_arg(left);
        let (b, right_ty) = self.format_arg(right);
        let holds = self.slot();
        let test = if op == "==" { BinOp::Eq } else { BinOp::Ne };
        self.compare_slots(test, (a, &left_ty), (b, &right_ty), holds);
        let good = self.emit(Op::JumpIf { s: holds, to: 0 });
        let text = message.map(|message| {
            let s = self.slot();
            self.eval(message, s);
            s
        });
        let f = self.slot();
        self.emit(Op::FormatNew { d: f });
        let lead = format!("assertion `left {op} right` failed");
        self.piece(f, &lead);
        if let Some(text) = text {
            self.piece(f, ": ");
            self.format_spec(f, Spec::default(), &[]);
            self.show(f, text, &Ty::Str, Trait::Display);
        }
        self.piece(f, "\n  left: ");
        self.debug_arg(f, a, &left_ty, false);
        self.piece(f, "\n right: ");
        self.debug_arg(f, b, &right_ty, false);
        let s = self.slot();
        self.emit(Op::FormatDone { d: s, f });
        self.emit(Op::Panic { s, literal: false });
        self.land(good);
        self.settle(mark);
    }

    fn piece(&mut self, f: Slot, text: &str) {
        let index = self.lo.text(text);
        self.emit(Op::FormatText { f, index });
    }

    pub fn dbg(&mut self, value: &Expr, text: &str, d: Slot) {
        let ty = self.ty(&value.ty);
        self.eval(value, d);
        let s = self.slot();
        let f = self.slot();
        self.emit(Op::FormatNew { d: f });
        let (line, column) = (self.loc.line, self.loc.column);
        self.piece(f, &format!("[src/main.rs:{line}:{column}] {text} = "));
        let mut peeled = ty.clone();
        self.emit(Op::Copy { d: s, s: d });
        while let Ty::Ref(inner, mutable) = peeled {
            peeled = (*inner).clone();
            if mutable {
                let place = PlaceTy::of(s, peeled.clone()).then(Some(Proj::Deref), peeled.clone());
                self.load(&place, s);
            }
        }
        self.debug_arg(f, s, &peeled, true);
        self.piece(f, "\n");
        self.emit(Op::FormatDone { d: s, f });
        self.emit(Op::Print { s, stderr: true });
        self.top = s;
    }

    pub fn json(&mut self, json: &Json, d: Slot) {
        let mark = self.top;
        match json {
            Json::Null => self.json_call("null", mark, &[], d),
            Json::Expr(expr) => {
                let s = self.slot();
                let place = is_place(expr).then(|| self.place(expr, false));
                match place {
                    Some(place) => self.load(&place, s),
                    None => self.eval(expr, s),
                }
                self.top = s + 1;
                let ty = self.ty(&expr.ty);
                self.json_call("of", s, &[ty], d);
            }
            Json::Array(items) => {
                for item in items {
                    let s = self.slot();
                    self.json(item, s);
                }
                let list = self.slot();
                self.emit(Op::Array { d: list, from: mark, count: items.len() as u16 });
                self.emit(Op::Move { d: mark, s: list });
                self.json_call("array", mark, &[Ty::Never], d);
            }
            Json::Object(fields) => {
                for (key, value) in fields {
                    let s = self.slot();
                    self.eval(key, s);
                    self.settle(s + 1);
                    let s = self.slot();
                    self.json(value, s);
                }
                let list = self.slot();
                self.emit(Op::Array { d: list, from: mark, count: 2 * fields.len() as u16 });
                self.emit(Op::Move { d: mark, s: list });
                self.json_call("object", mark, &[Ty::Never], d);
            }
        }
        self.settle(mark);
    }

    fn json_call(&mut self, name: &str, base: Slot, tys: &[Ty], d: Slot) {
        let Some(run) = crate::native::find(&format!("json_{name}")) else {
            return;
        };
        self.native_call(run, tys.to_vec().into(), base, u16::from(!tys.is_empty()), d);
    }

    /// Calls native code that no declaration stands for.
    pub fn native_call(&mut self, code: crate::vm::op::Native, tys: Args, base: Slot, count: u16, d: Slot) {
        let native = self.lo.native_for(code, &tys, Ty::Error);
        self.emit(Op::Native { native, base, count, d });
    }
}
