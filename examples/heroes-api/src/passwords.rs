//! Passwords, hashed with Argon2id.

use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{Error, PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

/// What OWASP asks of Argon2id at least: 19 MiB, two passes, one lane.
fn hasher() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// What is kept of a password.
///
/// # Errors
///
/// When the system has no source of chance.
pub fn hash(password: &str) -> Result<String, Error> {
    let salt = SaltString::generate(&mut OsRng);
    Ok(hasher().hash_password(password.as_bytes(), &salt)?.to_string())
}

/// Whether this is the password.
pub fn verify(password: &str, hashed: &str) -> bool {
    let known = PasswordHash::new(hashed);
    known.is_ok_and(|known| hasher().verify_password(password.as_bytes(), &known).is_ok())
}
