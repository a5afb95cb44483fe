// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.StoredPayload;

/**
 * Payloads as objects {@code payloads/ab/SHA256/UUID}. Whoever puts a payload puts an object of its
 * own, so a payload that is put while another node removes it stays: only the objects that were
 * seen are removed. What is read is held to its name.
 */
public final class S3PayloadStore implements PayloadStore {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHARE = Pattern.compile("[0-9a-f]{2}");
  private static final String ROOT = "payloads/";
  private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

  private final Bucket bucket;
  private final Spool spool;
  private final Supplier<UUID> ids;

  /**
   * A store in a bucket. Uploads that were begun a day ago are ended.
   *
   * @param spool a folder of this process alone; it is emptied
   * @param maximum the largest payload that is taken, in bytes
   */
  public S3PayloadStore(Bucket bucket, Path spool, long maximum, Supplier<UUID> ids, Clock clock)
      throws IOException {
    this.bucket = bucket;
    this.spool = new Spool(spool, maximum);
    this.ids = ids;
    bucket.endUploads(clock.instant().minus(ABANDONED_AFTER));
  }

  @Override
  public StoredPayload put(InputStream content) throws IOException {
    try (Spool.Spooled spooled = spool.take(content)) {
      bucket.put(folder(spooled.payload().sha256()) + ids.get(), spooled.content());
      return spooled.payload();
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    for (StoredObject object : bucket.list(folder(sha256))) {
      try {
        return new VerifiedStream(bucket.open(object.key(), 0), sha256);
      } catch (NoSuchFileException e) {
        // removed since; another may be there
      }
    }
    throw new NoSuchFileException(sha256);
  }

  /** Deletes the objects that it has seen; one that is put meanwhile has another name. */
  @Override
  public boolean remove(String sha256, Instant moment) throws IOException {
    List<StoredObject> objects = bucket.list(folder(sha256));
    if (!objects.stream().allMatch(object -> object.changed().isBefore(moment))) {
      return false;
    }
    for (StoredObject object : objects) {
      bucket.delete(object.key());
    }
    return bucket.list(folder(sha256)).isEmpty();
  }

  @Override
  public List<String> putBefore(String share, Instant moment) throws IOException {
    if (!SHARE.matcher(share).matches()) {
      return List.of();
    }
    Map<String, List<StoredObject>> bySha256 =
        bucket.list(ROOT + share + "/").stream()
            .collect(Collectors.groupingBy(object -> object.key().split("/", -1)[2]));
    return bySha256.entrySet().stream()
        .filter(entry -> last(entry.getValue()).isBefore(moment))
        .map(Map.Entry::getKey)
        .filter(name -> SHA256.matcher(name).matches())
        .sorted()
        .toList();
  }

  private static Instant last(List<StoredObject> objects) {
    return objects.stream().map(StoredObject::changed).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static String folder(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal");
    }
    return ROOT + sha256.substring(0, 2) + "/" + sha256 + "/";
  }
}
