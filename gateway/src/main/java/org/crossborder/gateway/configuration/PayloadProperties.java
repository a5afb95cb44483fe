// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where payloads and fragments are kept.
 *
 * @param directory absolute; a folder that all nodes share, in place of each node's home. Its file
 *     system must keep what was forced to disk and rename in one step (NFS 4 does, mounted hard and
 *     without async). Who can read it reads all documents. A node that does not find in it what the
 *     others have kept does not start
 * @param s3 a bucket that all nodes share, in place of a folder
 */
public record PayloadProperties(@Nullable Path directory, @Nullable @Valid S3Properties s3) {
  public PayloadProperties {
    if (directory != null && !directory.isAbsolute()) {
      throw new IllegalArgumentException(
          "crossborder.gateway.payloads.directory must be an absolute path");
    }
    if (directory != null && s3 != null) {
      throw new IllegalArgumentException(
          "crossborder.gateway.payloads is either a directory or s3, not both");
    }
  }
}
