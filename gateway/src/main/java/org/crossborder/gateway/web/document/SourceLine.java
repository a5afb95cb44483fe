// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.util.List;

/**
 * A line of a document's bytes, read as UTF-8, with what was found in it.
 *
 * @param number from 1
 */
record SourceLine(int number, String text, List<FindingLine> findings) {
  SourceLine {
    findings = List.copyOf(findings);
  }
}
