//! A bucket that speaks S3: Amazon's, or any that copies it (those of French hosts, or one’s own).
use super::{Result, StorageError};
use object_store::{
    aws::{AmazonS3, AmazonS3Builder},
    path::Path,
};

/// The bucket at `BUCKET/PREFIX`; the region, the endpoint and the keys are the usual `AWS_…` variables.
pub(super) fn open(place: &str) -> Result<(AmazonS3, Path)> {
    let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
    if bucket.is_empty() {
        return Err(StorageError::UnknownAddress);
    }
    let prefix = Path::parse(prefix).map_err(|_| StorageError::UnknownAddress)?;
    // Whoever was first to name one is right too: there is only ring here.
    drop(rustls::crypto::ring::default_provider().install_default());
    Ok((AmazonS3Builder::from_env().with_bucket_name(bucket).build()?, prefix))
}
