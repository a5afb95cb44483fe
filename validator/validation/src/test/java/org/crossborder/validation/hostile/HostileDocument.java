// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.function.Supplier;

/**
 * A document made to do harm.
 *
 * @param name its defect
 * @param rule the rule by which it has to be refused
 * @param source its bytes
 */
record HostileDocument(String name, String rule, Supplier<byte[]> source) {
  HostileDocument(String name, String rule, byte[] bytes) {
    this(name, rule, () -> bytes);
  }

  /** Made only when it is needed: many of them are as large as a document may be. */
  static HostileDocument large(String name, String rule, Supplier<String> text) {
    return new HostileDocument(name, rule, () -> text.get().getBytes(UTF_8));
  }

  static HostileDocument of(String name, String rule, String text) {
    return of(name, rule, text, UTF_8);
  }

  static HostileDocument of(String name, String rule, String text, Charset charset) {
    return new HostileDocument(name, rule, text.getBytes(charset));
  }

  byte[] bytes() {
    return source.get();
  }

  @Override
  public String toString() {
    return name;
  }
}
