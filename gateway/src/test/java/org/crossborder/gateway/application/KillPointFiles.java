// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.StoredPayload;

/**
 * Files at which a gateway may die before one is begun, when it is written and not yet in its
 * place, and when it is there; and before and after one is deleted.
 */
record KillPointFiles(PayloadStore whole, FragmentStore pieces, KillPoints points)
    implements PayloadStore, FragmentStore {

  @Override
  public StoredPayload put(InputStream content) throws IOException {
    return points.around("a payload's file", () -> whole.put(new Written(content, points)));
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    points.requireAlive();
    return whole.open(sha256);
  }

  @Override
  public boolean remove(String sha256, Instant moment) throws IOException {
    points.requireAlive();
    return whole.remove(sha256, moment);
  }

  @Override
  public List<String> putBefore(String share, Instant moment) throws IOException {
    return whole.putBefore(share, moment);
  }

  @Override
  public StoredPayload put(UUID message, InputStream content) throws IOException {
    return points.around(
        "a fragment's file", () -> pieces.put(message, new Written(content, points)));
  }

  @Override
  public InputStream open(UUID message, long offset) throws IOException {
    points.requireAlive();
    return pieces.open(message, offset);
  }

  @Override
  public void delete(UUID message) throws IOException {
    points.doing(
        "a deletion",
        () -> {
          pieces.delete(message);
          return "";
        });
  }

  @Override
  public List<UUID> keptBefore(Instant moment) throws IOException {
    return pieces.keptBefore(moment);
  }

  @Override
  public long usableBytes() throws IOException {
    return pieces.usableBytes();
  }

  /** Content whose end is an instant of its own. */
  private static final class Written extends FilterInputStream {
    private final KillPoints points;

    Written(InputStream content, KillPoints points) {
      super(content);
      this.points = points;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read < 0) {
        points.pass("at the end of a file that is not yet in its place");
      }
      return read;
    }
  }
}
