//! The programs, and which recordings each stands for: some differ in Python's style alone.

use fieldbook::Result;

/// A program of the table.
pub type Program = fn() -> Result<()>;

/// The program that stands for this recording.
pub fn find(recording: &str) -> Option<Program> {
    PROGRAMS.iter().find(|(names, _)| names.contains(&recording)).map(|(_, program)| *program)
}

/// Takes each program in from its file, as it stands, and lists it.
macro_rules! programs {
    ($($chapter:ident { $($program:ident: $($recording:literal)+;)+ })+) => {
        $(mod $chapter {$(
            pub mod $program {
                // In place of the prelude's: the database may be another.
                #[allow(unused_imports)]
                use crate::engine::create_engine;

                include!(concat!("programs/", stringify!($chapter), "/", stringify!($program), ".rs"));

                pub fn run() -> fieldbook::Result<()> {
                    main()
                }
            }
        )+})+

        const PROGRAMS: &[(&[&str], Program)] = &[$($((&[$($recording),+], $chapter::$program::run),)+)+];
    };
}

programs! {
    create_db_and_table {
        tutorial001: "create_db_and_table.tutorial001" "create_db_and_table.tutorial002" "create_db_and_table.tutorial003";
    }
    insert {
        tutorial001: "insert.tutorial001" "insert.tutorial002" "insert.tutorial003";
    }
    automatic_id_none_refresh {
        tutorial001: "automatic_id_none_refresh.tutorial001" "automatic_id_none_refresh.tutorial002";
    }
    select {
        tutorial001: "select.tutorial001" "select.tutorial002";
        tutorial003: "select.tutorial003" "select.tutorial004";
    }
    where_ {
        tutorial001: "where.tutorial001";
        tutorial002: "where.tutorial002";
        tutorial003: "where.tutorial003";
        tutorial004: "where.tutorial004" "where.tutorial011";
        tutorial005: "where.tutorial005";
        tutorial006: "where.tutorial006";
        tutorial006b: "where.tutorial006b";
        tutorial007: "where.tutorial007";
        tutorial008: "where.tutorial008";
        tutorial009: "where.tutorial009";
    }
    indexes {
        tutorial001: "indexes.tutorial001";
        tutorial002: "indexes.tutorial002";
    }
    one {
        tutorial001: "one.tutorial001";
        tutorial002: "one.tutorial002";
        tutorial003: "one.tutorial003" "one.tutorial006";
        tutorial004: "one.tutorial004";
        tutorial005: "one.tutorial005";
        tutorial007: "one.tutorial007";
        tutorial008: "one.tutorial008";
        tutorial009: "one.tutorial009";
    }
    offset_and_limit {
        tutorial001: "offset_and_limit.tutorial001";
        tutorial002: "offset_and_limit.tutorial002";
        tutorial003: "offset_and_limit.tutorial003";
        tutorial004: "offset_and_limit.tutorial004";
    }
    update {
        tutorial001: "update.tutorial001" "update.tutorial002";
        tutorial003: "update.tutorial003" "update.tutorial004";
    }
    delete {
        tutorial001: "delete.tutorial001" "delete.tutorial002";
    }
    connect {
        create_tables: "connect.create_tables.tutorial001";
        insert: "connect.insert.tutorial001";
        select1: "connect.select.tutorial001";
        select2: "connect.select.tutorial002";
        select3: "connect.select.tutorial003";
        select4: "connect.select.tutorial004";
        select5: "connect.select.tutorial005";
        update: "connect.update.tutorial001";
        delete: "connect.delete.tutorial001";
    }
    advanced {
        decimal: "advanced.decimal.tutorial001";
        uuid1: "advanced.uuid.tutorial001";
        uuid2: "advanced.uuid.tutorial002";
    }
    code_structure {
        tutorial001: "code_structure.tutorial001" "code_structure.tutorial002";
    }
    relationships {
        define: "relationship_attributes.define_relationship_attributes.tutorial001";
        create_and_update: "relationship_attributes.create_and_update_relationships.tutorial001";
        read1: "relationship_attributes.read_relationships.tutorial001";
        read2: "relationship_attributes.read_relationships.tutorial002";
        back_populates1: "relationship_attributes.back_populates.tutorial001";
        back_populates2: "relationship_attributes.back_populates.tutorial002";
        back_populates3: "relationship_attributes.back_populates.tutorial003";
    }
    cascades {
        tutorial001: "relationship_attributes.cascade_delete_relationships.tutorial001";
        tutorial002: "relationship_attributes.cascade_delete_relationships.tutorial002";
        tutorial003: "relationship_attributes.cascade_delete_relationships.tutorial003";
        tutorial004: "relationship_attributes.cascade_delete_relationships.tutorial004";
        tutorial005: "relationship_attributes.cascade_delete_relationships.tutorial005";
    }
    many_to_many {
        tutorial001: "many_to_many.tutorial001";
        tutorial002: "many_to_many.tutorial002";
        tutorial003: "many_to_many.tutorial003";
    }
}
