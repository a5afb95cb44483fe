// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The example documents that the library ships. */
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private Examples() {}

  public static byte[] bytes(String name) {
    try (InputStream in = Validator.class.getResourceAsStream("pack/ubl/examples/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public static String certificate() {
    return text("certificate-of-origin.xml");
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
