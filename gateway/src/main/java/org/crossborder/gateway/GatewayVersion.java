// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class GatewayVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = GatewayVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "Crossborder gateway " + Objects.requireNonNullElse(version, "(not packaged)")
    };
  }
}
