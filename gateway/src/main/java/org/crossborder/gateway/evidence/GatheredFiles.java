// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.evidence.EvidenceManifest.Entry;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.validation.container.PackagedFile;

/** Files on their way into a package, within its bounds. */
final class GatheredFiles {
  private final long limit;
  private final List<PackagedFile> files = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private long total;

  /**
   * @param limit bytes of all files together
   */
  GatheredFiles(long limit) {
    this.limit = limit;
  }

  /** Stops a package that would be too large. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
      super("The evidence has more than " + limit + " bytes");
    }
  }

  /** Claims room before bytes are read into memory. */
  void require(long size) {
    if (size > limit - total) {
      throw new TooLargeException(limit);
    }
  }

  /** Adds a file and gives its name back. */
  String add(String name, EvidenceKind kind, String mediaType, byte[] bytes) {
    require(bytes.length);
    total += bytes.length;
    files.add(new PackagedFile(name, bytes));
    entries.add(
        new Entry(
            name,
            kind,
            mediaType,
            Fingerprint.sha256(bytes),
            bytes.length,
            kind.articles(),
            kind.rules()));
    return name;
  }

  List<PackagedFile> files() {
    return files;
  }

  List<Entry> entries() {
    return entries;
  }
}
