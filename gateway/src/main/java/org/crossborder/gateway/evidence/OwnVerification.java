// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.crossborder.validation.Validator;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies a package that was just made, as anybody would who has the registry's root. */
public final class OwnVerification {
  private static final Logger LOG = LoggerFactory.getLogger(OwnVerification.class);

  private final Validator validator;
  private final PackageLimits limits;
  private final Supplier<ValidationData> authorities;
  private final Path root;

  /**
   * @param root the root metadata that this gateway was given
   * @param authorities whose time-stamps count now
   */
  public OwnVerification(
      Validator validator, PackageLimits limits, Supplier<ValidationData> authorities, Path root) {
    this.validator = validator;
    this.limits = limits;
    this.authorities = authorities;
    this.root = root;
  }

  /** Whether it verifies; null where that is not determinable. */
  @Nullable Boolean verified(byte[] bytes, Instant now) {
    EvidenceVerification verification =
        new EvidenceVerifier(validator, limits, authorities.get()).verify(bytes, root(), now);
    verification.checks().stream()
        .filter(check -> check.result() != EvidenceCheck.Result.HOLDS)
        .forEach(check -> LOG.info("{}: {}", check.result(), check.sentence()));
    return switch (verification.verdict()) {
      case VALID -> Boolean.TRUE;
      case INVALID -> Boolean.FALSE;
      case INDETERMINATE -> null;
    };
  }

  /** Until when it verifies as it is, or null without a time-stamp. */
  @Nullable Instant lasts(byte[] bytes, Instant now) {
    return new PackageLifetime(limits).end(bytes, authorities.get(), now).orElse(null);
  }

  private byte[] root() {
    try {
      return Files.readAllBytes(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
