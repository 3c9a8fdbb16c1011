use fieldbook::prelude::*;

#[model(table)]
struct Folder {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Folder.id)]
    parent_id: Option<i64>,
    #[relationship(back_populates = children)]
    parent: Option<Folder>,
    #[relationship(back_populates = parent)]
    children: Vec<Folder>,
}

fn path(folder: &Folder) -> String {
    match folder.parent() {
        Some(parent) => format!("{}/{}", path(&parent), folder.name()),
        None => folder.name(),
    }
}

fn show(folder: &Folder, depth: usize) {
    println!("{}{}", "  ".repeat(depth), folder.name());
    for child in folder.children() {
        show(&child, depth + 1);
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Folder)?;
    let session = Session::new(&engine);
    let root = Folder::builder().name("root").build();
    let usr = Folder::builder().name("usr").parent(&root).build();
    Folder::builder().name("bin").parent(&usr).build();
    Folder::builder().name("lib").parent(&usr).build();
    session.add(&root);
    session.commit()?;
    show(&root, 0);
    let bin = session
        .exec(select(Folder).filter(Folder.name.eq("bin")))?
        .one()?;
    println!("{}", path(&bin));
    bin.set_parent(&root);
    session.commit()?;
    println!("{} {}", path(&bin), usr.children().len());
    Ok(())
}
