//! How much room a type takes, as rustc lays it out on a 64-bit machine.

use crate::items::AdtKind;
use crate::ty::{IntTy, Ty};

use super::Lowering;

/// Size and alignment in bytes, and how many bit patterns are left that no value of the type has.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    pub size: u64,
    pub align: u64,
    spare: u128,
    /// Bytes of the part that has them.
    within: u64,
}

impl Layout {
    const fn new(size: u64, align: u64, spare: u128) -> Self {
        Self { size, align, spare, within: if size < 8 { size } else { 8 } }
    }
}

/// A vector's capacity is at most half of what its word could hold.
const CAPACITY: u128 = 1 << 63;

impl Lowering<'_> {
    /// `None` for a type whose layout is not known here.
    pub(super) fn layout(&mut self, ty: &Ty) -> Option<Layout> {
        Some(match ty {
            Ty::Bool => Layout::new(1, 1, 254),
            Ty::Char => Layout::new(4, 4, 0xffff_ffff - 0x10_ffff),
            Ty::Int(IntTy::I128 | IntTy::U128) => Layout::new(16, 16, 0),
            Ty::Int(int) => {
                let size = u64::from(int.bits()) / 8;
                Layout::new(size, size, 0)
            }
            Ty::Float(crate::ty::FloatTy::F32) => Layout::new(4, 4, 0),
            Ty::Float(_) => Layout::new(8, 8, 0),
            Ty::FnPtr(_) => Layout::new(8, 8, 1),
            Ty::FnDef(..) | Ty::Ctor(..) | Ty::Never => Layout::new(0, 1, 0),
            Ty::Ref(inner, _) => pointer(inner),
            Ty::Tuple(parts) => self.fields(parts, None)?,
            Ty::Array(inner, len) => {
                let Ty::Const(len) = **len else { return None };
                let one = self.layout(inner)?;
                Layout::new(one.size * len, one.align, if len == 0 { 0 } else { one.spare })
            }
            Ty::Adt(id, args) if id.0 < self.items().library.adts => {
                let name = self.cx_adt_name(*id);
                let inner = args.first().cloned().unwrap_or(Ty::unit());
                match name {
                    "Box" | "Rc" | "Arc" | "Weak" => pointer(&inner),
                    "Option" | "Result" | "Ordering" | "Range" | "Reverse" | "Wrapping" | "Saturating" => {
                        return self.own(ty);
                    }
                    "PhantomData" => Layout::new(0, 1, 0),
                    "Vec" | "String" => Layout::new(24, 8, CAPACITY),
                    "VecDeque" => Layout::new(32, 8, CAPACITY),
                    "BTreeMap" | "BTreeSet" => Layout::new(24, 8, 0),
                    "HashMap" | "HashSet" => Layout::new(48, 8, 1),
                    "Duration" => Layout::new(16, 8, 0xffff_ffff - 999_999_999),
                    "NonZero" => Layout { spare: 1, ..self.layout(&inner)? },
                    "Cell" => Layout { spare: 0, ..self.layout(&inner)? },
                    "RefCell" => {
                        let inside = self.layout(&inner)?;
                        let align = inside.align.max(8);
                        Layout::new(round(8 + inside.size, align), align, 0)
                    }
                    _ => return None,
                }
            }
            Ty::Adt(..) => return self.own(ty),
            _ => return None,
        })
    }

    /// A struct or an enum by its fields.
    fn own(&mut self, ty: &Ty) -> Option<Layout> {
        let Ty::Adt(id, _) = ty else { return None };
        let adt = self.items().adt(*id).clone();
        if adt.model.is_some() {
            return None;
        }
        let mut variants: Vec<Vec<Ty>> = Vec::new();
        for (variant, decl) in adt.variants.iter().enumerate() {
            let count = decl.fields.len() as u32;
            variants.push((0..count).map(|index| self.field_ty(ty, variant as u32, index)).collect());
        }
        if adt.kind == AdtKind::Struct {
            return self.fields(variants.first()?, None);
        }
        let whole: Vec<Layout> = variants.iter().map(|fields| self.fields(fields, None)).collect::<Option<_>>()?;
        let count = whole.len() as u128;
        if count < 2 {
            return Some(whole.first().copied().unwrap_or(Layout::new(0, 1, 0)));
        }
        // The others are patterns that the largest leaves over, and lie beside them.
        let (largest, full) = whole.iter().enumerate().max_by_key(|(_, layout)| layout.size)?;
        let mut others = whole.iter().enumerate().filter(|(index, _)| *index != largest);
        if full.spare >= count - 1 && others.all(|(_, other)| other.size <= full.size - full.within) {
            return Some(Layout { spare: full.spare - (count - 1), ..*full });
        }
        let tag = Layout::new(1, 1, 256 - count.min(256));
        let mut all = tag;
        for fields in &variants {
            let one = self.fields(fields, Some(tag))?;
            (all.size, all.align) = (all.size.max(one.size), all.align.max(one.align));
        }
        all.size = round(all.size, all.align);
        Some(all)
    }

    /// Fields in the order that wastes the least, after a tag if there is one.
    fn fields(&mut self, fields: &[Ty], tag: Option<Layout>) -> Option<Layout> {
        let mut parts: Vec<Layout> = fields.iter().map(|ty| self.layout(ty)).collect::<Option<_>>()?;
        match tag {
            Some(_) => parts.sort_by_key(|part| part.align),
            None => parts.sort_by_key(|part| std::cmp::Reverse(part.align)),
        }
        let mut all = Layout::new(0, 1, 0);
        for part in tag.into_iter().chain(parts) {
            all.size = round(all.size, part.align) + part.size;
            all.align = all.align.max(part.align);
            if part.spare > all.spare {
                (all.spare, all.within) = (part.spare, part.within);
            }
        }
        all.size = round(all.size, all.align);
        Some(all)
    }
}

fn round(size: u64, align: u64) -> u64 {
    size.div_ceil(align) * align
}

/// A pointer, with a length or a table of methods beside it where the type has no size.
fn pointer(inner: &Ty) -> Layout {
    Layout::new(if inner.is_unsized() { 16 } else { 8 }, 8, 1)
}
