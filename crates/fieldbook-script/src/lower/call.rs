//! Calls, and functions as values.

use crate::hir::{Expr, Kind};
use crate::items::FnId;
use crate::source::Loc;
use crate::ty::{Args, Ty};
use crate::vm::op::{Callee, Func, Op, Slot};
use crate::vm::value::Value;

use super::func::FnLower;
use super::traits::{Derived, Target};
use super::types::Fact;
use super::{Lowering, Work};

/// Whether [`FnLower::special_call`] knows the path of a declaration of the library.
#[cfg(test)]
pub(crate) fn is_special(path: &str) -> bool {
    const PATHS: [&str; 19] = [
        "Vec::push",
        "Vec::len",
        "slice::len",
        "Box::new",
        "plain_ord",
        "plain_eq",
        "plain_clone",
        "const_len",
        "num_add",
        "num_mul",
        "num_zero",
        "num_one",
        "same",
        "type_name",
        "size_of",
        "align_of",
        "type_number",
        "iter_back",
        "iter_left",
    ];
    PATHS.contains(&path)
}

impl FnLower<'_, '_> {
    pub fn call(&mut self, id: FnId, args: &Args, values: &[Expr], d: Slot) {
        let own = self.args.clone();
        let args = self.lo.mono_args(args, &own);
        if self.special_call(id, &args, values, d) {
            return;
        }
        let first = self.values(values.iter());
        self.call_fn_args(id, &args, first, values.len() as u16, d);
        self.settle(first);
    }

    /// Calls that are instructions of their own.
    fn special_call(&mut self, id: FnId, args: &Args, values: &[Expr], d: Slot) -> bool {
        let decl = self.lo.fn_decl(id);
        if !decl.loc.is_prelude() {
            return false;
        }
        let mark = self.top;
        match (&*decl.path, values) {
            ("Vec::push", [Expr { kind: Kind::Borrow(true, target), .. }, value]) => {
                let target = self.place(target, true);
                let s = self.slot();
                self.eval(value, s);
                self.settle(s + 1);
                let place = self.place_index(target.place);
                self.emit(Op::Push { s, place });
                self.unit(d);
            }
            ("Vec::len" | "slice::len", [Expr { kind: Kind::Borrow(false, target), .. }])
                if super::place::is_place(target) =>
            {
                let target = self.place(target, false);
                match target.place.projs.is_empty() {
                    true => {
                        self.emit(Op::Len { d, s: target.place.root });
                    }
                    false => {
                        let place = self.place_index(target.place);
                        self.emit(Op::LenOf { d, place });
                    }
                }
            }
            ("Box::new", [value]) => self.eval(value, d),
            ("plain_eq", _) => {
                let plain = self.lo.fact(Fact::PlainEq, &args[0]);
                self.constant(Value::bool(plain), d);
            }
            ("plain_ord", _) => {
                let plain = self.lo.fact(Fact::PlainOrd, &args[0]);
                self.constant(Value::bool(plain), d);
            }
            ("plain_clone", _) => {
                let plain = self.lo.fact(Fact::PlainClone, &args[0]);
                self.constant(Value::bool(plain), d);
            }
            ("const_len", _) => {
                let len = match &args[0] {
                    crate::ty::Ty::Array(_, len) => match **len {
                        crate::ty::Ty::Const(len) => len,
                        _ => 0,
                    },
                    _ => 0,
                };
                self.constant(Value::usize(len as usize), d);
            }
            ("num_add" | "num_mul", [a, b]) => {
                let op = if decl.path == "num_add" { crate::hir::BinOp::Add } else { crate::hir::BinOp::Mul };
                let (x, y) = (self.operand(a), self.operand(b));
                match args[0] {
                    Ty::Float(ty) => {
                        self.emit(Op::FloatArith { op, ty, d, a: x, b: y });
                    }
                    Ty::Int(ty) => self.int_op(op, ty, ty, d, x, y),
                    _ => return false,
                }
            }
            ("num_zero", _) => {
                let zero = match &args[0] {
                    // The sum of no floats is the negative zero.
                    Ty::Float(_) => Value::Float(-0.0),
                    Ty::Int(int) => crate::vm::arith::wrap(*int, 0),
                    _ => Value::Int(0),
                };
                self.constant(zero, d);
            }
            ("num_one", _) => {
                let one = match &args[0] {
                    Ty::Float(_) => Value::Float(1.0),
                    Ty::Int(int) => crate::vm::arith::wrap(*int, 1),
                    _ => Value::Int(1),
                };
                self.constant(one, d);
            }
            ("size_of" | "align_of", _) => match self.lo.layout(&args[0]) {
                Some(layout) => {
                    let bytes = if decl.path == "size_of" { layout.size } else { layout.align };
                    self.constant(Value::Int(bytes as i64), d);
                }
                None => {
                    let shown = crate::ty::show(self.lo.items(), &args[0]);
                    self.lo.unsupported(self.loc, &format!("the size of `{shown}`"));
                }
            },
            ("type_number", _) => {
                let number = self.lo.type_number(&args[0]);
                self.constant(Value::Int(number.into()), d);
            }
            ("type_name", _) => {
                let name = crate::ty::full_name(self.lo.items(), &args[0]);
                self.constant(Value::str(name), d);
            }
            ("same", [value]) => self.eval(value, d),
            ("iter_back", [_]) | ("iter_left", [_]) => return self.iter_end(id, args, values, d),
            ("Clone::clone", [value]) => return self.clone_call(args, value, d),
            _ => return false,
        }
        self.settle(mark);
        true
    }

    /// The other end of an iterator, for types that have one.
    fn iter_end(&mut self, id: FnId, args: &Args, values: &[Expr], d: Slot) -> bool {
        let ty = args[0].clone();
        let back = self.lo.fn_decl(id).path == "iter_back";
        let (name, method) = if back { ("DoubleEndedIterator", "next_back") } else { ("ExactSizeIterator", "len") };
        let first = self.values(values.iter());
        match self.lo.trait_method(name, method) {
            Some(method) if self.lo.has(name, vec![ty.clone()]) => self.call_method(method, vec![ty], first, 1, d),
            _ => self.constant(if back { Value::NONE } else { Value::Int(0) }, d),
        }
        self.settle(first);
        true
    }

    /// A clone that is a copy of the handle.
    fn clone_call(&mut self, args: &Args, value: &Expr, d: Slot) -> bool {
        let ty = args[0].clone();
        let by_hand = !self.lo.fact(Fact::PlainClone, &ty);
        if by_hand {
            return false;
        }
        self.eval(value, d);
        self.fork(&ty, d);
        true
    }

    pub fn call_method(&mut self, id: FnId, args: Vec<Ty>, first: Slot, count: u16, d: Slot) {
        self.call_fn_args(id, &args.into(), first, count, d);
    }

    pub fn call_fn(&mut self, id: FnId, args: Vec<Ty>, first: Slot, count: u16, d: Slot) {
        self.call_fn_args(id, &args.into(), first, count, d);
    }

    /// Calls with the arguments in place.
    pub fn call_fn_args(&mut self, id: FnId, args: &Args, first: Slot, count: u16, d: Slot) {
        match self.lo.resolve(id, args) {
            Target::Dyn(method) => {
                self.emit(Op::CallDyn { method: method.0, base: first, count, d });
            }
            Target::Derived(Derived::Clone, ty) if self.lo.fact(Fact::PlainClone, &ty) => {
                self.shift(d, first);
                self.fork(&ty, d);
            }
            Target::Derived(derived, ty) => {
                let func = self.lo.derived_fn(derived, &ty);
                self.emit(Op::Call { func, base: first, d });
            }
            Target::Native(run, args) => self.native_call(run, args, first, count, d),
            Target::Fn(id, args) => {
                let at = self.loc;
                if let Some(callee) = self.lo.instance(id, &args, at) {
                    self.emit_call(&callee, first, count, d)
                }
            }
            Target::Missing => {
                let path = self.lo.fn_decl(id).path.clone();
                let at = self.loc;
                self.unsupported(at, &format!("a call of `{path}` on this type"));
            }
        }
    }

    pub fn emit_call(&mut self, callee: &Callee, first: Slot, count: u16, d: Slot) {
        match *callee {
            Callee::Func(func) => self.emit(Op::Call { func, base: first, d }),
            Callee::Native(native) => self.emit(Op::Native { native, base: first, count, d }),
        };
    }

    pub fn call_value(&mut self, callee: &Expr, values: &[Expr], d: Slot) {
        let ty = self.ty(&callee.ty);
        if let Ty::FnDef(id, args) = &ty {
            let first = self.values(values.iter());
            self.call_fn_args(*id, args, first, values.len() as u16, d);
            return self.settle(first);
        }
        let base = self.slot();
        if super::place::is_place(callee) {
            let place = self.place(callee, false);
            self.load(&place, base);
        } else {
            self.eval(callee, base);
        }
        self.settle(base + 1);
        self.values(values.iter());
        self.emit(Op::CallValue { base, count: values.len() as u16, d });
        self.settle(base);
    }

    /// A function, constructor or closure type as a value.
    pub fn function_value(&mut self, ty: &Ty, d: Slot, at: Loc) {
        let ty = self.ty(ty);
        match &ty {
            Ty::FnDef(..) | Ty::Ctor(..) => {
                let func = self.lo.thunk(&ty);
                let index = self.lo.constant(Value::Func(func));
                self.emit(Op::Const { d, index });
            }
            _ => self.unsupported(at, "this name as a value"),
        }
    }
}

impl Lowering<'_> {
    pub(super) fn fn_decl(&self, id: FnId) -> std::rc::Rc<crate::items::FnDecl> {
        self.cx.items.func(id).clone()
    }

    /// A function that can be called through a value.
    pub(super) fn thunk(&mut self, ty: &Ty) -> u32 {
        if let Some(index) = self.thunks.get(ty) {
            return *index;
        }
        let index = match ty {
            Ty::FnDef(id, args) => match self.resolve(*id, args) {
                Target::Fn(id, args) => match self.instance(id, &args, Loc::default()) {
                    Some(Callee::Func(index)) => index,
                    _ => self.new_thunk(ty),
                },
                _ => self.new_thunk(ty),
            },
            _ => self.new_thunk(ty),
        };
        self.thunks.insert(ty.clone(), index);
        index
    }

    fn new_thunk(&mut self, ty: &Ty) -> u32 {
        let index = self.reserve();
        self.queue.push(Work::Thunk(index, ty.clone()));
        index
    }

    pub(super) fn lower_thunk(&mut self, ty: &Ty) -> Func {
        let none: Args = std::rc::Rc::new([]);
        let mut lower = FnLower::new(self, none, Default::default(), String::new(), true);
        match ty {
            Ty::FnDef(id, args) => {
                let count = lower.lo.fn_decl(*id).params.len() as u16;
                lower.take_params(count);
                let d = lower.slot();
                let first = lower.top;
                for index in 0..count {
                    let arg = lower.slot();
                    lower.emit(Op::Move { d: arg, s: index });
                }
                lower.call_fn_args(*id, args, first, count, d);
                lower.emit(Op::Return { s: d });
            }
            Ty::Ctor(id, variant, args) => {
                let count = lower.lo.field_count(*id, *variant) as u16;
                lower.take_params(count);
                let d = lower.slot();
                match lower.lo.is_option(*id) {
                    true => lower.emit(Op::Some { d, s: 0 }),
                    false => lower.emit(Op::Variant { d, from: 0, count, variant: *variant as u16 }),
                };
                lower.on_drop(&Ty::Adt(*id, args.clone()), d);
                lower.emit(Op::Return { s: d });
            }
            _ => {}
        }
        lower.finish()
    }
}

impl FnLower<'_, '_> {
    pub fn take_params(&mut self, count: u16) {
        for _ in 0..count {
            self.slot();
        }
        self.func.params = count;
    }
}
