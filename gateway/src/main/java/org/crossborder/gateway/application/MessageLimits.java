// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.LimitProperties;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.springframework.util.unit.DataSize;

/** What one message may cost, as it is configured (docs/limits.md). */
final class MessageLimits {
  private MessageLimits() {}

  /** Of a message that comes whole. */
  static PackagingLimits whole(LimitProperties limits) {
    return of(limits, limits.message(), limits.message());
  }

  /** Of a source message: it is larger than any that comes whole; its parts are not. */
  static PackagingLimits source(GatewayProperties properties) {
    LimitProperties limits = properties.limits();
    return of(limits, limits.payload(), properties.splitting().message());
  }

  private static PackagingLimits of(LimitProperties limits, DataSize part, DataSize message) {
    return new PackagingLimits(
        limits.parts(),
        Math.toIntExact(limits.partHeaders().toBytes()),
        Math.toIntExact(limits.envelope().toBytes()),
        part.toBytes(),
        message.toBytes(),
        limits.payload().toBytes(),
        limits.ratio(),
        limits.depth());
  }
}
