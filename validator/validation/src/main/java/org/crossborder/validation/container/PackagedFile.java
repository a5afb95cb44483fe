// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

/**
 * One file of a container.
 *
 * @param name relative path with slashes, e.g. {@code META-INF/signatures.xml}
 * @param bytes its content, unpacked and intact; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and large
public record PackagedFile(String name, byte[] bytes) {
  static final String META_INF = "META-INF/";
  static final String MIMETYPE = "mimetype";

  /** Whether it is part of what is signed, not of how. */
  boolean isData() {
    return !name.startsWith(META_INF) && !name.equals(MIMETYPE);
  }
}
