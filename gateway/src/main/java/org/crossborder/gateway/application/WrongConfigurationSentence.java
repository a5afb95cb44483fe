// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;

/** What is wrong with a configuration, from the exception that says so. */
final class WrongConfigurationSentence {
  private WrongConfigurationSentence() {}

  /** The options that are unknown or missing, if that is it; else the innermost cause. */
  static String of(Throwable fault) {
    Throwable innermost = fault;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnboundConfigurationPropertiesException unbound) {
        return unbound.getUnboundProperties().stream()
            .map(property -> property.getName() + " is no option")
            .collect(Collectors.joining("; "));
      }
      if (cause instanceof BindValidationException invalid) {
        return errors(invalid).collect(Collectors.joining("; "));
      }
      innermost = cause;
    }
    return String.valueOf(innermost.getMessage());
  }

  private static Stream<String> errors(BindValidationException invalid) {
    return invalid.getValidationErrors().getAllErrors().stream()
        .map(
            error ->
                (error instanceof org.springframework.validation.FieldError field
                        ? invalid.getValidationErrors().getName() + "." + field.getField()
                        : error.getObjectName())
                    + " "
                    + error.getDefaultMessage());
  }
}
