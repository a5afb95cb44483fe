// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once a day of each certificate near its end that it is. */
public final class CertificateWarnings implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateWarnings.class);
  private static final Duration DAY = Duration.ofDays(1);

  private final CertificateWatch watch;
  private final Consumer<CertificateExpiry> warned;
  private final Clock clock;
  private final Map<String, Instant> said = new HashMap<>();

  /**
   * @param warned takes each warning, besides the log
   */
  public CertificateWarnings(
      CertificateWatch watch, Consumer<CertificateExpiry> warned, Clock clock) {
    this.watch = watch;
    this.warned = warned;
    this.clock = clock;
  }

  /** Looks, and says what was not said today. */
  @Override
  public synchronized void run() {
    Instant now = clock.instant();
    List<CertificateExpiry> near = watch.near();
    said.values().removeIf(at -> !now.isBefore(at.plus(DAY)));
    for (CertificateExpiry expiry : near) {
      if (said.putIfAbsent(expiry.use() + expiry.serialNumber() + expiry.notAfter(), now) == null) {
        LOG.warn("{}", expiry.sentence());
        warned.accept(expiry);
      }
    }
  }
}
