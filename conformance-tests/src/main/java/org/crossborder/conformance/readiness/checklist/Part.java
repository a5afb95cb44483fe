// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import java.util.List;
import org.crossborder.conformance.language.Words;

/**
 * A part of the self-assessment: legal or technical.
 *
 * @param id e.g. {@code legal}
 */
public record Part(String id, Words title, List<Section> sections) {
  public Part {
    sections = List.copyOf(sections);
  }
}
