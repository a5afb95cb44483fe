// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The two kinds of container, by the content of their mimetype file (EN 319 162-1, clause 4). */
public enum ContainerType {
  /** One file with its signatures. */
  ASIC_S("application/vnd.etsi.asic-s+zip", "ASiC-S"),
  /** Any number of files, with signatures of some or all of them. */
  ASIC_E("application/vnd.etsi.asic-e+zip", "ASiC-E");

  private final String mimetype;
  private final String title;

  ContainerType(String mimetype, String title) {
    this.mimetype = mimetype;
    this.title = title;
  }

  /** The media type. */
  public String mimetype() {
    return mimetype;
  }

  /** The standard's name. */
  public String title() {
    return title;
  }

  static Optional<ContainerType> of(byte[] mimetype) {
    String text = new String(mimetype, StandardCharsets.US_ASCII);
    return Arrays.stream(values()).filter(type -> type.mimetype.equals(text)).findFirst();
  }
}
