// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.SealedDocuments.SEALED;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.Examples;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/** The sealed example, raised to higher levels. */
public final class StampedDocuments {
  public static final Instant STAMPED = Examples.NOW.plusSeconds(60);

  /** After the end of the seal's and of the first authority's certificates. */
  public static final Instant LATER = Instant.parse("2028-06-01T00:00:00Z");

  public static final TimestampAuthority AUTHORITY =
      TimestampAuthority.until(Instant.parse("2028-12-31T00:00:00Z"));
  public static final TimestampAuthority NEXT =
      TimestampAuthority.until(Instant.parse("2036-01-01T00:00:00Z"));

  private StampedDocuments() {}

  static byte[] raise(BaselineLevel level) {
    return raise(SEALED.getBytes(UTF_8), level, AUTHORITY.at(STAMPED), data(STAMPED));
  }

  static byte[] raise(
      byte[] document, BaselineLevel level, TimestampSource source, ValidationData data) {
    try {
      return new XadesAugmentation(source, data).raise(document, level);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Archived again by the next authority, while the first one's certificate is valid. */
  static byte[] renewed() {
    return raise(
        raise(BaselineLevel.LTA),
        BaselineLevel.LTA,
        NEXT.at(LATER),
        new ValidationData(List.of(), List.of(AUTHORITY.revocationList(LATER))));
  }

  public static TimestampTrust trust(List<TimestampAuthority> authorities, Instant now) {
    return TimestampTrust.configured(
        authorities.stream().map(TimestampAuthority::ca).toList(),
        authorities.stream().map(each -> each.revocationList(now)).toList());
  }

  public static ValidationData data(Instant at) {
    return new ValidationData(
        List.of(),
        List.of(
            RSA.revocationList(at.plus(Duration.ofMinutes(1))),
            AUTHORITY.revocationList(at.plus(Duration.ofMinutes(1)))));
  }
}
