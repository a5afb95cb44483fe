// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

/** The version of this library, as its manifest states it. */
final class EngineVersion {
  static final String CURRENT = read();

  private EngineVersion() {}

  private static String read() {
    String version = Validator.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
