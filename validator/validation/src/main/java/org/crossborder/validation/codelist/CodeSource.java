// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the codes of a list are read from. */
@FunctionalInterface
public interface CodeSource {
  /** No codes. */
  CodeSource NONE = Map::of;

  /**
   * The codes, in the order of the source.
   *
   * @throws CodeListDefectException if the source is no list of codes
   */
  Map<String, Code> read();

  /** The codes of both; what the second says of a code completes what the first says. */
  default CodeSource completedBy(CodeSource other) {
    return () -> {
      Map<String, Code> codes = new LinkedHashMap<>(read());
      other.read().forEach((value, code) -> codes.merge(value, code, Code::with));
      return codes;
    };
  }
}
