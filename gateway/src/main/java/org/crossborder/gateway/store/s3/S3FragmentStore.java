// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.StoredPayload;

/** Fragments as objects {@code fragments/MESSAGE/UUID}, named after their messages. */
public final class S3FragmentStore implements FragmentStore {
  private static final Pattern NAME =
      Pattern.compile("fragments/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.+");
  private static final String ROOT = "fragments/";

  private final Bucket bucket;
  private final Spool spool;
  private final Supplier<UUID> ids;

  /**
   * A store in a bucket.
   *
   * @param spool a folder of this process alone; it is emptied
   * @param maximum the longest fragment or source message that is taken, in bytes
   */
  public S3FragmentStore(Bucket bucket, Path spool, long maximum, Supplier<UUID> ids)
      throws IOException {
    this.bucket = bucket;
    this.spool = new Spool(spool, maximum);
    this.ids = ids;
  }

  @Override
  public StoredPayload put(UUID message, InputStream content) throws IOException {
    try (Spool.Spooled spooled = spool.take(content)) {
      bucket.put(folder(message) + ids.get(), spooled.content());
      return spooled.payload();
    }
  }

  @Override
  public InputStream open(UUID message, long offset) throws IOException {
    List<StoredObject> objects = bucket.list(folder(message));
    if (objects.isEmpty()) {
      throw new NoSuchFileException(message.toString());
    }
    return bucket.open(objects.get(0).key(), offset);
  }

  @Override
  public void delete(UUID message) throws IOException {
    for (StoredObject object : bucket.list(folder(message))) {
      bucket.delete(object.key());
    }
  }

  @Override
  public List<UUID> keptBefore(Instant moment) throws IOException {
    return bucket.list(ROOT).stream()
        .filter(object -> object.changed().isBefore(moment))
        .map(object -> NAME.matcher(object.key()))
        .filter(java.util.regex.Matcher::matches)
        .map(name -> UUID.fromString(name.group(1)))
        .distinct()
        .toList();
  }

  /** As much as there can be; a service says no before it is full. */
  @Override
  public long usableBytes() {
    return Long.MAX_VALUE;
  }

  private static String folder(UUID message) {
    return ROOT + message + "/";
  }
}
