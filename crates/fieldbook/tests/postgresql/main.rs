//! What a PostgreSQL server alone can show: values at their edges, errors, transactions, many rows.
//!
//! The server is named by `FIELDBOOK_POSTGRESQL`. Each test has a schema of its own.

mod errors;
mod inspect_models;
mod line;
mod rows;
#[path = "../shapes/list.rs"]
mod shapes;
mod shapes_run;
mod transactions;
mod trouble;
mod types;
mod wire;

use fieldbook::prelude::*;

/// An engine on the server itself.
fn server() -> Engine {
    let server = std::env::var("FIELDBOOK_POSTGRESQL")
        .expect("FIELDBOOK_POSTGRESQL names a server; `cargo xtask test postgresql` starts one");
    create_engine(&server).unwrap()
}

/// An engine whose connections see this test's own schema, which is empty.
fn engine(schema: &str) -> Engine {
    let server = std::env::var("FIELDBOOK_POSTGRESQL")
        .expect("FIELDBOOK_POSTGRESQL names a server; `cargo xtask test postgresql` starts one");
    let session = Session::new(&create_engine(&server).unwrap());
    session.exec(text(format!("DROP SCHEMA IF EXISTS {schema} CASCADE"))).unwrap();
    session.exec(text(format!("CREATE SCHEMA {schema}"))).unwrap();
    session.commit().unwrap();
    let join = if server.contains('?') { '&' } else { '?' };
    create_engine(&format!("{server}{join}options=-csearch_path%3D{schema}")).unwrap()
}

#[model(table)]
struct Account {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    owner: String,
    balance: i32,
}

fn account(owner: &str, balance: i32) -> Account {
    Account::builder().owner(owner).balance(balance).build()
}
