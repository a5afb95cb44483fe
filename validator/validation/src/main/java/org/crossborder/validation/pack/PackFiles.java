// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.util.Optional;

/** The files of a pack, by their paths inside it. */
public interface PackFiles {
  /** The manifest's path. */
  String MANIFEST = "pack.xml";

  /** The bytes of a file; empty if the pack has no such file. */
  Optional<byte[]> read(String path);
}
