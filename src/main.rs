//! The program: the server and its commands, the component gallery, or nothing.
#[cfg(feature = "ssr")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(feature = "ssr")]
fn main() -> std::process::ExitCode {
    public_service_plus::platform::cli::main()
}

#[cfg(feature = "csr")]
fn main() {
    public_service_plus::gallery::mount();
}

#[cfg(not(any(feature = "ssr", feature = "csr")))]
fn main() {}
