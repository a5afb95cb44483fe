// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backup;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a gateway keeps its files.
 *
 * @param home of this node
 * @param shared where payloads and fragments are: the home, or a folder that all nodes share
 */
public record GatewayFolders(Path home, Path shared) {

  Trees.Copied copyTo(Path backup) throws IOException {
    Trees.Copied all = Trees.copy(Trees.TRUST, home, backup);
    for (String tree : Trees.SHARED) {
      all = all.plus(Trees.copy(tree, shared, backup));
    }
    return all;
  }

  void copyFrom(Path backup) throws IOException {
    Trees.copy(Trees.TRUST, backup, home);
    for (String tree : Trees.SHARED) {
      Trees.copy(tree, backup, shared);
    }
  }
}
