// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.regex.Pattern;

/**
 * Names one edition of a rule set, e.g. {@code org.crossborder.rules:invoice:1.0.0}.
 *
 * @param group who keeps it
 * @param artifact what it speaks about
 * @param version its edition
 */
public record Coordinates(String group, String artifact, String version) {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  public Coordinates {
    for (String part : new String[] {group, artifact, version}) {
      if (!PART.matcher(part).matches()) {
        throw new IllegalArgumentException("No part of a rule set's coordinates: " + part);
      }
    }
  }

  /**
   * Reads {@code group:artifact:version}.
   *
   * @throws IllegalArgumentException if it is not of this form
   */
  public static Coordinates of(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("No group:artifact:version: " + text);
    }
    return new Coordinates(parts[0], parts[1], parts[2]);
  }

  /** What all editions have in common: {@code group:artifact}. */
  public String name() {
    return group + ":" + artifact;
  }

  @Override
  public String toString() {
    return name() + ":" + version;
  }
}
