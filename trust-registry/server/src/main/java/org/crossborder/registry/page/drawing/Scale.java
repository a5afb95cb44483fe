// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.drawing;

import java.time.Duration;
import java.time.Instant;

/** Maps instants to places on a line. */
record Scale(Instant from, Instant to, int width) {
  double x(Instant time) {
    double share =
        (double) Duration.between(from, time).toSeconds() / Duration.between(from, to).toSeconds();
    return Math.round(Math.min(1, Math.max(0, share)) * width * 10) / 10.0;
  }
}
