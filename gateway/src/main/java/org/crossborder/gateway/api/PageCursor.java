// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.PagePosition;

/** Where a page ended, in a form of which clients need to know nothing. */
public final class PageCursor {
  private static final byte FORM = 1;
  private static final int BYTES = 1 + 3 * Long.BYTES;

  private PageCursor() {}

  /** Behind this position. */
  public static String of(PagePosition position) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.put(FORM);
    bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()));
    bytes.putLong(position.id().getMostSignificantBits());
    bytes.putLong(position.id().getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Empty if it is none of ours. */
  public static Optional<PagePosition> read(String cursor) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      return bytes.remaining() == BYTES && bytes.get() == FORM
          ? Optional.of(
              new PagePosition(
                  Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                  new UUID(bytes.getLong(), bytes.getLong())))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
