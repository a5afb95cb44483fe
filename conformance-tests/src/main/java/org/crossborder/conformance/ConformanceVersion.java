// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class ConformanceVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ConformanceVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "Crossborder conformance-tests " + Objects.requireNonNullElse(version, "(not packaged)")
    };
  }
}
