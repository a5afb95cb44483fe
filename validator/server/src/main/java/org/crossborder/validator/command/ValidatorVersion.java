// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class ValidatorVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ValidatorVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "Crossborder validator " + Objects.requireNonNullElse(version, "(not packaged)")
    };
  }
}
