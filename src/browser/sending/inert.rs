//! On the server: nothing is sent.

pub fn send(
    _: &str,
    _: impl FnMut(u32) + 'static,
    _: impl FnOnce(Option<Vec<u8>>) + 'static,
) -> bool {
    false
}
