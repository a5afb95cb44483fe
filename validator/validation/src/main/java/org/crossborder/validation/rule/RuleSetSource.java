// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.Optional;
import org.crossborder.validation.pack.PackFiles;

/**
 * The files of a rule set: its schema, and what lies beside.
 *
 * @param file path of the schema in its pack, e.g. {@code rules/invoice.sch}
 */
record RuleSetSource(String file, PackFiles files) {
  /** The path of a file beside the schema, e.g. of {@code _fr.properties}. */
  String beside(String ending) {
    return file.replaceFirst("\\.sch$", "") + ending;
  }

  Optional<byte[]> read(String path) {
    return files.read(path);
  }
}
