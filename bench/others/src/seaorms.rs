//! The jobs done by SeaORM, as its guides do them.

use std::time::Duration;

use sea_orm::entity::prelude::*;
use sea_orm::{
    ActiveModelTrait, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, LoaderTrait, Set, TransactionTrait,
};
use tokio::runtime::{Builder, Runtime};

use crate::diesels::joined_of;
use crate::job::{self, MANY, PARENTS, ROWS, timed};

mod team {
    //! Has many heroes.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "team")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub name: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(has_many = "super::hero::Entity")]
        Hero,
    }

    impl Related<super::hero::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Hero.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod hero {
    //! Belongs to a team.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "hero")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub name: String,
        pub email: String,
        pub age: Option<i32>,
        pub joined: DateTime,
        pub team_id: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(belongs_to = "super::team::Entity", from = "Column::TeamId", to = "super::team::Column::Id")]
        Team,
    }

    impl Related<super::team::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Team.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Rows of one insert: as many as its places admit.
const PAGE: usize = 5_000;

async fn empty() -> DatabaseConnection {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false);
    let connection = Database::connect(options).await.unwrap();
    connection.execute_unprepared("PRAGMA foreign_keys = OFF").await.unwrap();
    connection.execute_unprepared(crate::raw::TABLES).await.unwrap();
    connection
}

async fn filled(rows: usize) -> DatabaseConnection {
    let connection = empty().await;
    for index in 0..PARENTS {
        let row = team::ActiveModel { id: Set(index as i64 + 1), name: Set(job::name_of(index)) };
        row.insert(&connection).await.unwrap();
    }
    insert(&connection, rows).await;
    connection
}

async fn insert(connection: &DatabaseConnection, rows: usize) {
    let made = |index| hero::ActiveModel {
        name: Set(job::name_of(index)),
        email: Set(job::email_of(index)),
        age: Set(job::age_of(index)),
        joined: Set(joined_of(index)),
        team_id: Set(Some(job::team_of(index))),
        ..Default::default()
    };
    let heroes: Vec<hero::ActiveModel> = (0..rows).map(made).collect();
    let transaction = connection.begin().await.unwrap();
    for page in heroes.chunks(PAGE) {
        hero::Entity::insert_many(page.to_vec()).exec(&transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

async fn select_all(connection: &DatabaseConnection) -> Vec<hero::Model> {
    hero::Entity::find().all(connection).await.unwrap()
}

/// Every job but the memory and the warm get; the time of each.
pub fn time(which: usize, rounds: usize) -> Duration {
    let runtime: Runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let once = matches!(which, 1 | 2 | 4).then(|| runtime.block_on(filled(ROWS)));
    let large = (which == 7).then(|| runtime.block_on(filled(MANY)));
    job::least(rounds, || match which {
        0 => {
            let connection = runtime.block_on(empty());
            timed(|| runtime.block_on(insert(&connection, ROWS)))
        }
        1 => timed(|| runtime.block_on(select_all(once.as_ref().unwrap()))),
        2 => timed(|| {
            let connection = once.as_ref().unwrap();
            runtime.block_on(async {
                let teams = team::Entity::find().all(connection).await.unwrap();
                let heroes = teams.load_many(hero::Entity, connection).await.unwrap();
                (teams, heroes)
            })
        }),
        3 => {
            let connection = runtime.block_on(filled(ROWS));
            let heroes = runtime.block_on(select_all(&connection));
            timed(|| {
                runtime.block_on(async {
                    let transaction = connection.begin().await.unwrap();
                    for one in heroes {
                        let mut one: hero::ActiveModel = one.into();
                        one.age = Set(Some(100));
                        one.update(&transaction).await.unwrap();
                    }
                    transaction.commit().await.unwrap();
                })
            })
        }
        4 => timed(|| {
            let connection = once.as_ref().unwrap();
            runtime.block_on(async {
                let mut heroes = Vec::new();
                for id in 1..=ROWS as i64 {
                    heroes.push(hero::Entity::find_by_id(id).one(connection).await.unwrap().unwrap());
                }
                heroes
            })
        }),
        6 => {
            let connection = runtime.block_on(filled(ROWS));
            let heroes = runtime.block_on(select_all(&connection));
            timed(|| {
                runtime.block_on(async {
                    let transaction = connection.begin().await.unwrap();
                    for one in heroes {
                        one.delete(&transaction).await.unwrap();
                    }
                    transaction.commit().await.unwrap();
                })
            })
        }
        _ => timed(|| runtime.block_on(select_all(large.as_ref().unwrap()))),
    })
}
