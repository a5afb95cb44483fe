// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import org.crossborder.conformance.language.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option {@code --language}. */
final class Languages {
  private Languages() {}

  static Language of(CommandSpec spec, String language) {
    return Language.of(language)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--language is en, fr, ru or zh, not " + language));
  }
}
