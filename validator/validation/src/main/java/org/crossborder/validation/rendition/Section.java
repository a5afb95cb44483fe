// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.List;
import net.sf.saxon.s9api.XPathExecutable;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A section of a layout.
 *
 * @param rows what each row of a table is about; null for facts
 */
record Section(Text heading, @Nullable XPathExecutable rows, List<Entry> entries) {
  Section {
    entries = List.copyOf(entries);
  }
}
