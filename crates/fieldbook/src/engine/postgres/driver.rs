//! What drives the protocol: the driver is made of futures, and a session waits.

use std::future::Future;

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, Config, NoTls};

use super::error::refused;
use crate::error::{Result, error};

/// A connection's own loop: its socket moves only while somebody waits for an answer.
pub(super) struct Driver {
    runtime: Runtime,
}

impl Driver {
    /// Connects.
    pub fn connect(config: &Config) -> Result<(Self, Client)> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime =
            runtime.map_err(|cause| error!(Database, "no connection can be made: {cause}").with_source(cause))?;
        let client = runtime.block_on(async {
            let (client, connection) = config.connect(NoTls).await.map_err(refused)?;
            // Its end is told to whoever waits for an answer.
            tokio::spawn(connection);
            Ok(client)
        })?;
        Ok((Driver { runtime }, client))
    }

    /// Waits for this.
    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }
}
