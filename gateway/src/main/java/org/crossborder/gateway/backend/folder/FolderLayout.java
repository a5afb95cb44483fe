// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where what lies in a watched folder. All of it is on one file system, for everything moves by
 * rename.
 *
 * @param root the folder itself
 */
record FolderLayout(Path root) {

  /** The national side puts documents here, or into a folder in it that is named for a Party. */
  Path submit() {
    return root.resolve("submit");
  }

  /** The national side puts what it says of inbound documents here. */
  Path acknowledge() {
    return root.resolve("acknowledge");
  }

  /** What has been picked up and has no outcome yet. */
  Path working() {
    return root.resolve("working");
  }

  /** What was accepted, a folder for each file, with its outcome. */
  Path done() {
    return root.resolve("done");
  }

  /** What was refused, a folder for each file, with the reasons. */
  Path refused() {
    return root.resolve("refused");
  }

  /** Inbound documents, a folder for each. */
  Path deliveries() {
    return root.resolve("deliveries");
  }

  /** Which folder below {@link #done()} belongs to which document. */
  Path documents() {
    return root.resolve(".documents");
  }

  /** Makes what is not there. */
  void prepare() throws IOException {
    for (Path each :
        new Path[] {
          submit(), acknowledge(), working(), done(), refused(), deliveries(), documents()
        }) {
      Files.createDirectories(each);
    }
  }
}
