// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import tools.jackson.core.JacksonException;

/** Input that is not the JSON it should be; the message says where and why. */
public final class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedJsonException(JacksonException cause) {
    super(sentence(cause), cause);
  }

  private static String sentence(JacksonException e) {
    StringBuilder where = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      where.append(
          step.getPropertyName() != null
              ? "." + step.getPropertyName()
              : "[" + step.getIndex() + "]");
    }
    String at =
        e.getLocation() == null || e.getLocation().getLineNr() < 0
            ? ""
            : " (line " + e.getLocation().getLineNr() + ")";
    return (where.isEmpty() ? "" : where.substring(where.charAt(0) == '.' ? 1 : 0) + ": ")
        + e.getOriginalMessage()
        + at;
  }
}
