// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import org.crossborder.conformance.pki.CertificateAuthority;

/**
 * The register of the world, as a trust registry imports it: {@code register.json} beside this
 * class with the world's certificates and dates. It is also the example that rules about
 * arrangements are kept in, and broken in one place.
 */
public final class WorldRegister {
  /** When the suspended service was suspended, and so on; from the world's beginning back. */
  public static final Duration CHANGED_AGO = Duration.ofDays(200);

  /** From when on nothing of the compromised service can be relied on. */
  public static final Duration INVALID_AGO = Duration.ofDays(300);

  private static final Duration AUDITED_AGO = Duration.ofDays(100);

  private WorldRegister() {}

  /** The register file of a world, JSON. */
  public static String of(World world) {
    String register = template();
    for (Authority authority : Authority.values()) {
      register =
          register.replace("{{" + authority.alias() + "}}", encoded(world.authority(authority)));
    }
    return register
        .replace("{{since}}", time(world, world.born().until(world.since(), ChronoUnit.SECONDS)))
        .replace("{{changed}}", time(world, -CHANGED_AGO.toSeconds()))
        .replace("{{invalid}}", time(world, -INVALID_AGO.toSeconds()))
        .replace(
            "{{audited}}",
            LocalDate.ofInstant(world.born().minus(AUDITED_AGO), ZoneOffset.UTC).toString());
  }

  private static String time(World world, long seconds) {
    return world.born().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String template() {
    try (InputStream in = WorldRegister.class.getResourceAsStream("register.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String encoded(CertificateAuthority authority) {
    try {
      return Base64.getEncoder().encodeToString(authority.certificate().getEncoded());
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException("A certificate of our own cannot be encoded", fault);
    }
  }
}
