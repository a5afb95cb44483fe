// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.engine;

import java.util.Objects;

/** The version of the suite, from the jar's manifest. */
final class SuiteVersion {
  private SuiteVersion() {}

  static String get() {
    return Objects.requireNonNullElse(
        SuiteVersion.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
