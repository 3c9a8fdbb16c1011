//! Listening, and stopping.

use std::future::Future;
use std::net::TcpListener;

use fieldbook::{Error, ErrorKind, Result};

use super::Server;

impl Server {
    /// Serves the application at this address until it is told to stop by Ctrl-C or SIGTERM; then what runs may finish.
    ///
    /// # Errors
    ///
    /// `is_configuration` when the address cannot be listened on.
    pub fn serve(self, address: &str) -> Result<()> {
        let listener = TcpListener::bind(address).map_err(|error| failed(address, error))?;
        self.serve_on(listener, stopped())
    }

    /// Serves the application on this socket until the future is done.
    ///
    /// # Errors
    ///
    /// `is_configuration` when the socket cannot be listened on.
    pub fn serve_on(self, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) -> Result<()> {
        let address = listener.local_addr().map_or_else(|_| "?".to_owned(), |address| address.to_string());
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .max_blocking_threads(self.limits.workers + 1)
            .build()
            .map_err(|error| failed(&address, error))?;
        let grace = self.limits.grace;
        let router = self.into_router();
        let served = runtime.block_on(async {
            listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            log::info!(target: "fieldbook::web", "serving on http://{address}");
            let (told, mut hears) = tokio::sync::watch::channel(false);
            let stop = async move {
                stop.await;
                log::info!(target: "fieldbook::web", "stopping");
                let _ = told.send(true);
            };
            let served = axum::serve(listener, router).with_graceful_shutdown(stop).into_future();
            let late = async move {
                let _ = hears.wait_for(|told| *told).await;
                tokio::time::sleep(grace).await;
            };
            tokio::select! {
                served = served => served,
                () = late => {
                    log::warn!(target: "fieldbook::web", "stopped with requests that were not done");
                    Ok(())
                }
            }
        });
        runtime.shutdown_timeout(std::time::Duration::from_millis(100));
        served.map_err(|error: std::io::Error| failed(&address, error))
    }
}

fn failed(address: &str, error: std::io::Error) -> Error {
    Error::new(ErrorKind::Configuration, format!("{address} cannot be served: {error}")).with_source(error)
}

/// Done when the process is told to stop.
async fn stopped() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
