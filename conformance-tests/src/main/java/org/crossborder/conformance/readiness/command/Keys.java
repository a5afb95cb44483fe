// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import org.crossborder.conformance.readiness.answer.AnswerKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code A2.2/customs/practice}. */
final class Keys implements ITypeConverter<AnswerKey> {
  @Override
  public AnswerKey convert(String text) {
    try {
      return AnswerKey.parse(text);
    } catch (IllegalArgumentException no) {
      throw new TypeConversionException(String.valueOf(no.getMessage()));
    }
  }
}
