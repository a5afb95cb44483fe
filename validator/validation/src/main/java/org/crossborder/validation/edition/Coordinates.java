// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.edition;

/**
 * What a rule set or a pack is called: who publishes it, what it is, which edition.
 *
 * @param name group and artifact, e.g. {@code org.crossborder.rules:invoice}
 * @param version e.g. {@code 1.0.0}
 */
public record Coordinates(String name, String version) {
  /** Of the form {@code group:artifact:version}. */
  public static Coordinates parse(String text) {
    int colon = text.lastIndexOf(':');
    return new Coordinates(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return name + ":" + version;
  }
}
