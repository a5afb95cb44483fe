// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A register file of two Parties with one arrangement, in which every rule is kept: to learn from,
 * and to start an own file with. Its providers, laws and certificates are invented.
 */
public final class ExampleRegister {
  private ExampleRegister() {}

  /** The file's JSON. */
  public static String json() {
    try (InputStream in = ExampleRegister.class.getResourceAsStream("example-register.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The example register cannot be read", e);
    }
  }

  /** The file's JSON with the failing piece of a rule's example in the place of the passing one. */
  public static String breaking(RuleExample example) {
    String json = json();
    int at = json.indexOf(example.passing());
    if (!example.pieceOfRegister() || at < 0) {
      throw new IllegalArgumentException("No piece of the example register: " + example.passing());
    }
    return json.substring(0, at)
        + example.failing()
        + json.substring(at + example.passing().length());
  }
}
