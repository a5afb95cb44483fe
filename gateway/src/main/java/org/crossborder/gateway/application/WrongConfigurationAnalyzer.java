// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a wrong configuration as a sentence, without a stack trace. */
final class WrongConfigurationAnalyzer
    extends AbstractFailureAnalyzer<WrongConfigurationException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, WrongConfigurationException cause) {
    return new FailureAnalysis(
        cause.getMessage(), "Correct the configuration and start the gateway again.", cause);
  }
}
