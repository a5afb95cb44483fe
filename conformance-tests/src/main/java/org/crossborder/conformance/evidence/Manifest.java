// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.suite.RunResult;

/**
 * What is signed: what ran when on what, and the digest of every file.
 *
 * @param run id of the run
 * @param java the version of the Java that it ran on
 * @param seed what ids and documents follow from; keys never do
 * @param started the clock when the run began; {@code ended} when it ended
 */
record Manifest(
    String format,
    String run,
    String suiteVersion,
    String java,
    long seed,
    Instant started,
    Instant ended,
    List<Digested> files) {
  static final String FORMAT = "crossborder-conformance-evidence/1";

  Manifest {
    files = List.copyOf(files);
  }

  /**
   * A file of the bundle.
   *
   * @param sha256 in hexadecimal
   */
  record Digested(String name, long length, String sha256) {
    static Digested of(String name, byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Digested(name, bytes.length, HexFormat.of().formatHex(digest));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  static Manifest of(RunResult result, long seed, Map<String, byte[]> files) {
    return new Manifest(
        FORMAT,
        result.id(),
        result.suiteVersion(),
        Runtime.version().toString(),
        seed,
        result.started(),
        result.ended(),
        files.entrySet().stream()
            .map(file -> Digested.of(file.getKey(), file.getValue()))
            .toList());
  }

  /** Compares digests; every file must be named, and every name be there. */
  void require(Map<String, byte[]> found) throws TamperedException {
    List<Digested> there =
        found.entrySet().stream().map(file -> Digested.of(file.getKey(), file.getValue())).toList();
    for (Digested file : files) {
      if (!there.contains(file)) {
        throw new TamperedException(file.name() + " is not what was signed");
      }
    }
    if (there.size() != files.size()) {
      throw new TamperedException("There are files that nobody signed");
    }
  }
}
