//! Threads, what they send each other and where they wait; the program's clock.

fn thread_start<F>(run: F, name: Option<String>) -> usize {}
fn thread_done(id: usize) -> bool {}
/// Lets others go on until one got on; `again` where the last time was in vain.
fn thread_wait(again: bool) {}
fn thread_wait_until(again: bool, nanos: u64) {}
fn thread_yield() {}
fn thread_self() -> usize {}
fn thread_name(id: usize) -> Option<String> {}
fn thread_panic(id: usize) -> Option<(String, bool)> {}
fn clock_nanos() -> u64 {}
fn guard_home<T>(guard: &RefMut<T>) -> RefCell<T> {}
fn cell_poisoned<T>(cell: &RefCell<T>) -> bool {}
fn cell_heal<T>(cell: &RefCell<T>) {}
/// Waits until the test holds, or until a time by the clock; whether it holds.
fn wait_for<F: FnMut() -> bool>(mut holds: F, until: Option<u64>) -> bool {
    let mut again = false;
    loop {
        if holds() { return true; }
        match until {
            Some(until) => { if clock_nanos() >= until { return false; } thread_wait_until(again, until); }
            None => thread_wait(again),
        }
        again = true;
    }
}
fn deadline(timeout: Duration) -> Option<u64> { Some(clock_nanos().saturating_add(timeout.as_nanos() as u64)) }

pub mod thread {
    use crate::*;
    use crate::arc::Arc;
    pub type Result<T> = crate::Result<T, Box<dyn Any + Send>>;
    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    pub struct ThreadId { id: usize }
    impl Debug for ThreadId { fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> { f.debug_tuple("ThreadId").field(&(self.id + 1)).finish() } }
    #[derive(Clone)]
    pub struct Thread { id: usize, name: Option<String>, token: Arc<Cell<bool>> }
    impl Thread {
        pub fn id(&self) -> ThreadId { ThreadId { id: self.id } }
        pub fn name(&self) -> Option<&str> { match &self.name { Some(name) => Some(name.as_str()), None => None } }
        pub fn unpark(&self) { self.token.set(true) }
    }
    impl Debug for Thread { fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> { f.debug_struct("Thread").field("id", &self.id()).field("name", &self.name()).finish_non_exhaustive() } }
    static TOKENS: RefCell<HashMap<usize, Arc<Cell<bool>>>> = RefCell::new(HashMap::new());
    fn thread_of(id: usize) -> Thread {
        let token = TOKENS.borrow_mut().entry(id).or_insert_with(|| Arc::new(Cell::new(false))).clone();
        Thread { id, name: thread_name(id), token }
    }
    pub fn current() -> Thread { thread_of(thread_self()) }
    pub fn park() { let thread = current(); wait_for(|| thread.token.replace(false), None); }
    pub fn park_timeout(timeout: Duration) { let thread = current(); wait_for(|| thread.token.replace(false), deadline(timeout)); }
    pub fn sleep(time: Duration) { let until = clock_nanos().saturating_add(time.as_nanos() as u64); let mut again = false; while clock_nanos() < until { thread_wait_until(again, until); again = true; } }
    pub fn yield_now() { thread_yield() }
    pub fn panicking() -> bool { false }
    pub fn available_parallelism() -> crate::Result<NonZero<usize>, io::Error> { Ok(NonZero::new(4usize).unwrap()) }
    pub struct JoinHandle<T> { thread: Thread, packet: Arc<RefCell<Option<T>>> }
    impl<T> Debug for JoinHandle<T> { fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> { f.write_str("JoinHandle { .. }") } }
    fn finish<T>(id: usize, packet: &RefCell<Option<T>>) -> Result<T> {
        wait_for(|| thread_done(id), None);
        match packet.take() {
            Some(value) => Ok(value),
            None => Err(match thread_panic(id) { Some((text, true)) => Box::new(crate::leaked(text)), Some((text, false)) => Box::new(text), None => Box::new(()) }),
        }
    }
    impl<T> JoinHandle<T> {
        /// Waits until the thread is over: what it gave, or why it panicked.
        pub fn join(self) -> Result<T> { finish(self.thread.id, &*self.packet) }
        pub fn thread(&self) -> &Thread { &self.thread }
        pub fn is_finished(&self) -> bool { thread_done(self.thread.id) }
    }
    fn begin<T, F: FnOnce() -> T>(f: F, name: Option<String>) -> JoinHandle<T> {
        let packet = Arc::new(RefCell::new(None));
        let inner = packet.clone();
        let id = thread_start(move || { let value = f(); *inner.borrow_mut() = Some(value); }, name);
        JoinHandle { thread: thread_of(id), packet }
    }
    /// Runs a function beside the others, when it is its turn.
    pub fn spawn<T: Send + 'static, F: FnOnce() -> T + Send + 'static>(f: F) -> JoinHandle<T> { begin(f, None) }
    pub(crate) fn caught<R, F: FnOnce() -> R>(f: F) -> Result<R> { begin(f, thread_name(thread_self())).join() }
    #[derive(Debug, Default)]
    pub struct Builder { name: Option<String> }
    impl Builder {
        pub fn new() -> Builder { Builder { name: None } }
        pub fn name(self, name: String) -> Builder { Builder { name: Some(name) } }
        pub fn stack_size(self, size: usize) -> Builder { self }
        pub fn spawn<T: Send + 'static, F: FnOnce() -> T + Send + 'static>(self, f: F) -> crate::Result<JoinHandle<T>, io::Error> { Ok(begin(f, self.name)) }
        pub fn spawn_scoped<T: Send, F: FnOnce() -> T + Send>(self, scope: &Scope, f: F) -> crate::Result<ScopedJoinHandle<T>, io::Error> { Ok(scope.begin(f, self.name)) }
    }
    pub struct Scope { ids: RefCell<Vec<usize>>, joined: Arc<RefCell<Vec<usize>>> }
    pub struct ScopedJoinHandle<T> { handle: JoinHandle<T>, joined: Arc<RefCell<Vec<usize>>> }
    impl<T> ScopedJoinHandle<T> {
        pub fn join(self) -> Result<T> { (*self.joined).borrow_mut().push(self.handle.thread.id); self.handle.join() }
        pub fn thread(&self) -> &Thread { &self.handle.thread }
        pub fn is_finished(&self) -> bool { self.handle.is_finished() }
    }
    impl Scope {
        fn begin<T, F: FnOnce() -> T>(&self, f: F, name: Option<String>) -> ScopedJoinHandle<T> { let handle = begin(f, name); self.ids.borrow_mut().push(handle.thread.id); ScopedJoinHandle { handle, joined: self.joined.clone() } }
        pub fn spawn<T: Send, F: FnOnce() -> T + Send>(&self, f: F) -> ScopedJoinHandle<T> { self.begin(f, None) }
    }
    /// Threads that may borrow from around: it ends when they all have.
    pub fn scope<T, F: FnOnce(&Scope) -> T>(f: F) -> T {
        let scope = Scope { ids: RefCell::new(Vec::new()), joined: Arc::new(RefCell::new(Vec::new())) };
        let value = f(&scope);
        let mut at = 0;
        let mut failed = false;
        while at < scope.ids.borrow().len() {
            let id = scope.ids.borrow()[at];
            wait_for(|| thread_done(id), None);
            if !(*scope.joined).borrow().contains(&id) && thread_panic(id).is_some() { failed = true; }
            at += 1;
        }
        if failed { panic!("a scoped thread panicked"); }
        value
    }
    pub struct LocalKey<T> { init: fn() -> T, values: RefCell<HashMap<usize, Rc<T>>> }
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct AccessError {}
    impl<T> LocalKey<T> {
        pub fn new(init: fn() -> T) -> LocalKey<T> { LocalKey { init, values: RefCell::new(HashMap::new()) } }
        fn own(&self) -> Rc<T> {
            let id = thread_self();
            let known = self.values.borrow().get(&id).cloned();
            match known { Some(value) => value, None => { let value = Rc::new((self.init)()); self.values.borrow_mut().insert(id, value.clone()); value } }
        }
        pub fn with<R, F: FnOnce(&T) -> R>(&self, f: F) -> R { let own = self.own(); f(&*own) }
        pub fn try_with<R, F: FnOnce(&T) -> R>(&self, f: F) -> crate::Result<R, AccessError> { Ok(self.with(f)) }
    }
    impl<T> Debug for LocalKey<T> { fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> { f.write_str("LocalKey { .. }") } }
    impl<T> LocalKey<Cell<T>> {
        pub fn get(&self) -> T where T: Copy { self.own().get() }
        pub fn set(&self, value: T) { self.own().set(value) }
        pub fn take(&self) -> T where T: Default { self.own().take() }
        pub fn replace(&self, value: T) -> T { self.own().replace(value) }
    }
    impl<T> LocalKey<RefCell<T>> {
        pub fn with_borrow<R, F: FnOnce(&T) -> R>(&self, f: F) -> R { let own = self.own(); f(&*(*own).borrow()) }
        pub fn with_borrow_mut<R, F: FnOnce(&mut T) -> R>(&self, f: F) -> R { let own = self.own(); let mut place = (*own).borrow_mut(); f(&mut *place) }
        pub fn set(&self, value: T) { self.own().replace(value); }
        pub fn take(&self) -> T where T: Default { self.own().take() }
        pub fn replace(&self, value: T) -> T { self.own().replace(value) }
    }
}
fn leaked(text: String) -> &str { same(&text) }

pub mod mpsc {
    use crate::*;
    use crate::arc::{Arc, Weak};
    pub struct SendError<T>(pub T);
    impl<T> Debug for SendError<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("SendError { .. }") } }
    impl<T> Display for SendError<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("sending on a closed channel") } }
    impl<T> Error for SendError<T> {}
    pub enum TrySendError<T> { Full(T), Disconnected(T) }
    impl<T> Debug for TrySendError<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str(match self { TrySendError::Full(_) => "TrySendError::Full(..)", TrySendError::Disconnected(_) => "TrySendError::Disconnected(..)" }) } }
    impl<T> Display for TrySendError<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad(match self { TrySendError::Full(_) => "sending on a full channel", TrySendError::Disconnected(_) => "sending on a closed channel" }) } }
    impl<T> Error for TrySendError<T> {}
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct RecvError;
    impl Display for RecvError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("receiving on a closed channel") } }
    impl Error for RecvError {}
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TryRecvError { Empty, Disconnected }
    impl Display for TryRecvError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad(match self { TryRecvError::Empty => "receiving on an empty channel", TryRecvError::Disconnected => "receiving on a closed channel" }) } }
    impl Error for TryRecvError {}
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RecvTimeoutError { Timeout, Disconnected }
    impl Display for RecvTimeoutError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad(match self { RecvTimeoutError::Timeout => "timed out waiting on channel", RecvTimeoutError::Disconnected => "channel is empty and sending half is closed" }) } }
    impl Error for RecvTimeoutError {}
    /// What both halves share; `limit` is how many may wait in it.
    struct Queue<T> { items: RefCell<VecDeque<T>>, limit: Option<usize>, taken: Cell<usize>, sent: Cell<usize> }
    pub struct Sender<T> { queue: Arc<Queue<T>>, alive: Arc<()>, reader: Weak<()> }
    impl<T> Clone for Sender<T> { fn clone(&self) -> Sender<T> { Sender { queue: self.queue.clone(), alive: self.alive.clone(), reader: self.reader.clone() } } }
    impl<T> Debug for Sender<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("Sender { .. }") } }
    impl<T> Sender<T> {
        /// Puts a value into the channel, unless nobody can take it out any more.
        pub fn send(&self, value: T) -> Result<(), SendError<T>> { if self.reader.strong_count() == 0 { return Err(SendError(value)); } self.queue.items.borrow_mut().push_back(value); Ok(()) }
    }
    pub struct SyncSender<T> { queue: Arc<Queue<T>>, alive: Arc<()>, reader: Weak<()> }
    impl<T> Clone for SyncSender<T> { fn clone(&self) -> SyncSender<T> { SyncSender { queue: self.queue.clone(), alive: self.alive.clone(), reader: self.reader.clone() } } }
    impl<T> Debug for SyncSender<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("SyncSender { .. }") } }
    impl<T> SyncSender<T> {
        fn gone(&self) -> bool { self.reader.strong_count() == 0 }
        fn is_full(&self) -> bool { let limit = self.queue.limit.unwrap_or(0).max(1); self.queue.items.borrow().len() >= limit }
        /// Waits until there is room.
        pub fn send(&self, value: T) -> Result<(), SendError<T>> {
            wait_for(|| self.gone() || !self.is_full(), None);
            if self.gone() { return Err(SendError(value)); }
            self.queue.items.borrow_mut().push_back(value);
            self.queue.sent.set(self.queue.sent.get() + 1);
            let mine = self.queue.sent.get();
            // Without room for any, both sides meet.
            if self.queue.limit == Some(0) { wait_for(|| self.gone() || self.queue.taken.get() >= mine, None); }
            Ok(())
        }
        pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>> {
            if self.gone() { return Err(TrySendError::Disconnected(value)); }
            if self.is_full() || self.queue.limit == Some(0) { return Err(TrySendError::Full(value)); }
            self.queue.items.borrow_mut().push_back(value);
            Ok(())
        }
    }
    pub struct Receiver<T> { queue: Arc<Queue<T>>, alive: Arc<()>, writers: Weak<()> }
    impl<T> Debug for Receiver<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("Receiver { .. }") } }
    impl<T> Receiver<T> {
        pub fn try_recv(&self) -> Result<T, TryRecvError> {
            let first = self.queue.items.borrow_mut().pop_front();
            match first {
                Some(value) => { self.queue.taken.set(self.queue.taken.get() + 1); Ok(value) }
                None if self.writers.strong_count() == 0 => Err(TryRecvError::Disconnected),
                None => Err(TryRecvError::Empty),
            }
        }
        fn ready(&self) -> bool { !self.queue.items.borrow().is_empty() || self.writers.strong_count() == 0 }
        /// Waits for the next value, or until nobody can send one.
        pub fn recv(&self) -> Result<T, RecvError> { wait_for(|| self.ready(), None); match self.try_recv() { Ok(value) => Ok(value), Err(_) => Err(RecvError) } }
        pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {
            if !wait_for(|| self.ready(), deadline(timeout)) { return Err(RecvTimeoutError::Timeout); }
            match self.try_recv() { Ok(value) => Ok(value), Err(_) => Err(RecvTimeoutError::Disconnected) }
        }
        pub fn iter(&self) -> ReceiverIter<T> { ReceiverIter { receiver: self } }
        pub fn try_iter(&self) -> TryIter<T> { TryIter { receiver: self } }
    }
    pub struct ReceiverIter<T> { receiver: &Receiver<T> }
    impl<T> Iterator for ReceiverIter<T> { type Item = T; fn next(&mut self) -> Option<T> { self.receiver.recv().ok() } }
    pub struct TryIter<T> { receiver: &Receiver<T> }
    impl<T> Iterator for TryIter<T> { type Item = T; fn next(&mut self) -> Option<T> { self.receiver.try_recv().ok() } }
    pub struct ReceiverIntoIter<T> { receiver: Receiver<T> }
    pub type IntoIter<T> = ReceiverIntoIter<T>;
    pub type Iter<T> = ReceiverIter<T>;
    impl<T> Iterator for ReceiverIntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { self.receiver.recv().ok() } }
    impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = ReceiverIntoIter<T>; fn into_iter(self) -> ReceiverIntoIter<T> { ReceiverIntoIter { receiver: self } } }
    impl<T> IntoIterator for &Receiver<T> { type Item = T; type IntoIter = ReceiverIter<T>; fn into_iter(self) -> ReceiverIter<T> { self.iter() } }
    fn queue_of<T>(limit: Option<usize>) -> Arc<Queue<T>> { Arc::new(Queue { items: RefCell::new(VecDeque::new()), limit, taken: Cell::new(0), sent: Cell::new(0) }) }
    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
        let (queue, writer, reader) = (queue_of(None), Arc::new(()), Arc::new(()));
        let (writers, readers) = (Arc::downgrade(&writer), Arc::downgrade(&reader));
        (Sender { queue: queue.clone(), alive: writer, reader: readers }, Receiver { queue, alive: reader, writers })
    }
    pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
        let (queue, writer, reader) = (queue_of(Some(bound)), Arc::new(()), Arc::new(()));
        let (writers, readers) = (Arc::downgrade(&writer), Arc::downgrade(&reader));
        (SyncSender { queue: queue.clone(), alive: writer, reader: readers }, Receiver { queue, alive: reader, writers })
    }
}

/// Where threads wait for each other's word.
#[derive(Default)]
pub struct Condvar { tickets: Cell<u64>, called: Cell<u64> }
impl Debug for Condvar { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("Condvar { .. }") } }
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitTimeoutResult(bool);
impl WaitTimeoutResult { pub fn timed_out(&self) -> bool { self.0 } }
impl Condvar {
    pub fn new() -> Condvar { Condvar { tickets: Cell::new(0), called: Cell::new(0) } }
    pub fn notify_one(&self) { self.called.set((self.called.get() + 1).min(self.tickets.get())) }
    pub fn notify_all(&self) { self.called.set(self.tickets.get()) }
    fn wait_by<T>(&self, guard: RefMut<T>, until: Option<u64>) -> (Result<RefMut<T>, PoisonError<RefMut<T>>>, bool) {
        let home = guard_home(&guard);
        drop(guard);
        self.tickets.set(self.tickets.get() + 1);
        let mine = self.tickets.get();
        let called = wait_for(|| self.called.get() >= mine, until);
        if !called { self.called.set(self.called.get().max(mine)); }
        (lock_to_write(&home), !called)
    }
    /// Gives the lock back and waits for a call.
    pub fn wait<T>(&self, guard: RefMut<T>) -> Result<RefMut<T>, PoisonError<RefMut<T>>> { self.wait_by(guard, None).0 }
    pub fn wait_while<T, F: FnMut(&mut T) -> bool>(&self, guard: RefMut<T>, mut condition: F) -> Result<RefMut<T>, PoisonError<RefMut<T>>> {
        let mut guard = guard;
        while condition(&mut *guard) { guard = self.wait(guard)?; }
        Ok(guard)
    }
    pub fn wait_timeout<T>(&self, guard: RefMut<T>, time: Duration) -> Result<(RefMut<T>, WaitTimeoutResult), PoisonError<(RefMut<T>, WaitTimeoutResult)>> {
        let (guard, late) = self.wait_by(guard, deadline(time));
        match guard { Ok(guard) => Ok((guard, WaitTimeoutResult(late))), Err(error) => Err(PoisonError { guard: (error.into_inner(), WaitTimeoutResult(late)) }) }
    }
    pub fn wait_timeout_while<T, F: FnMut(&mut T) -> bool>(&self, guard: RefMut<T>, time: Duration, mut condition: F) -> Result<(RefMut<T>, WaitTimeoutResult), PoisonError<(RefMut<T>, WaitTimeoutResult)>> {
        let until = deadline(time);
        let mut guard = guard;
        loop {
            if !condition(&mut *guard) { return Ok((guard, WaitTimeoutResult(false))); }
            if clock_nanos() >= until.unwrap_or(0) { return Ok((guard, WaitTimeoutResult(true))); }
            match self.wait_by(guard, until).0 { Ok(again) => guard = again, Err(error) => guard = error.into_inner() }
        }
    }
}
/// Where so many threads wait until all are there.
pub struct Barrier { count: usize, here: Cell<usize>, round: Cell<usize> }
pub struct BarrierWaitResult(bool);
impl BarrierWaitResult { pub fn is_leader(&self) -> bool { self.0 } }
impl Barrier {
    pub fn new(n: usize) -> Barrier { Barrier { count: n, here: Cell::new(0), round: Cell::new(0) } }
    pub fn wait(&self) -> BarrierWaitResult {
        self.here.set(self.here.get() + 1);
        if self.here.get() >= self.count { self.here.set(0); self.round.set(self.round.get() + 1); return BarrierWaitResult(true); }
        let round = self.round.get();
        wait_for(|| self.round.get() != round, None);
        BarrierWaitResult(false)
    }
}
pub mod once {
    use crate::*;
    pub struct Once { done: Cell<bool> }
    impl Once {
        pub fn new() -> Once { Once { done: Cell::new(false) } }
        pub fn call_once<F: FnOnce()>(&self, f: F) { if !self.done.replace(true) { f(); } }
        pub fn is_completed(&self) -> bool { self.done.get() }
    }
}
pub mod hint { pub fn spin_loop() { crate::thread_yield() } pub fn black_box<T>(dummy: T) -> T { dummy } }
pub mod panic {
    use crate::*;
    /// Names what is meant to be fit for unwinding.
    pub fn AssertUnwindSafe<T>(value: T) -> T { value }
    /// Runs a function and says why it panicked, if it did.
    pub fn catch_unwind<R, F: FnOnce() -> R>(f: F) -> thread::Result<R> { thread::caught(f) }
    pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! { match payload.downcast_ref::<&str>() { Some(text) => panic!("{text}"), None => match payload.downcast_ref::<String>() { Some(text) => panic!("{text}"), None => panic!("Box<dyn Any>") } } }
    pub fn panic_any<M: Any + Send>(payload: M) -> ! { resume_unwind(Box::new(payload)) }
}
