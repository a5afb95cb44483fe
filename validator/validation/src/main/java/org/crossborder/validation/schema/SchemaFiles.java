// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.Optional;

/** Where the files of a schema are; nothing else is ever read. */
@FunctionalInterface
public interface SchemaFiles {
  /** The bytes of the file at an absolute path; empty if there is none. */
  Optional<byte[]> read(String path);
}
