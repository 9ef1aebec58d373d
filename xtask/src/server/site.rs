use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::{self, JoinSet};

use super::gate::Barrier;
use super::{Folder, Gate, Request, Response};

/// Sees each request before the folder does.
type First = Box<dyn Fn(&Request) -> Option<Response> + Send + Sync>;

/// The folder that one server serves, and its requests so far.
pub(super) struct Site {
    folder: Folder,
    first: First,
    requests: Mutex<Vec<Request>>,
    barriers: Mutex<Vec<Barrier>>,
}

impl Site {
    pub(super) fn new(folder: Folder, first: First) -> Self {
        Self { folder, first, requests: Mutex::default(), barriers: Mutex::default() }
    }

    pub(super) fn requests(&self) -> Vec<Request> {
        lock(&self.requests).clone()
    }

    pub(super) fn hold(&self, ending: &str) -> Gate {
        let (gate, barrier) = Gate::new(ending);
        lock(&self.barriers).push(barrier);
        gate
    }

    /// Records the request, waits at its gates, and answers it.
    async fn answer(
        self: Arc<Self>,
        incoming: hyper::Request<Incoming>,
    ) -> hyper::http::Result<hyper::Response<Full<Bytes>>> {
        let request = Request::from(&incoming);
        lock(&self.requests).push(request.clone());
        let barriers = lock(&self.barriers).clone();
        for barrier in barriers.into_iter().filter(|barrier| barrier.stops(&request.path)) {
            barrier.pass().await;
        }
        // On its own thread, because `first` may block or panic.
        let respond = move || (self.first)(&request).unwrap_or_else(|| self.folder.respond(&request));
        let response = task::spawn_blocking(respond).await;
        let failed = |error: &dyn ToString| Response::new(500, error.to_string());
        let response = response.unwrap_or_else(|panic| failed(&panic)).into_http();
        response.or_else(|invalid| failed(&invalid).into_http())
    }
}

/// Accepts connections until the task is aborted, which also closes the open ones. (`axum::serve` would leave them
/// open.)
pub(super) async fn listen(listener: TcpListener, site: Arc<Site>) {
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let _ = stream.set_nodelay(true);
        let site = Arc::clone(&site);
        let service = service_fn(move |request| Arc::clone(&site).answer(request));
        connections.spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        // Drop the finished ones. A browser that went away is not an error.
        while connections.try_join_next().is_some() {}
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
