// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Bytes that are no exchange record; the message says where and why. */
public final class MalformedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedRecordException(String message) {
    super(message);
  }

  MalformedRecordException(JacksonException cause) {
    super(place(cause) + member(cause) + reason(cause), cause);
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? ""
        : "line %d, column %d: "
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** Without the names of our classes, which the writer of a file cannot know. */
  private static String reason(JacksonException e) {
    return e.getOriginalMessage()
        .replaceAll(" \\(class [^)]*\\).*", "")
        .replaceAll("^Missing required creator property .*", "It is missing");
  }

  private static String member(JacksonException e) {
    String path =
        e.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "" : path + ": ";
  }
}
