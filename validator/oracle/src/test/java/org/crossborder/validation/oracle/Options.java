// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Options of the validator's program that stand for a hierarchy. */
final class Options {
  private Options() {}

  /** What it needs to trust the hierarchy's time-stamps. */
  static List<String> trusting(Hierarchy hierarchy, Instant at, Path folder) {
    List<String> options = revocation(hierarchy, at, folder);
    options.addAll(List.of("--tsa-anchor", root(hierarchy, folder)));
    return options;
  }

  /** What it needs to raise a signature to a level. */
  static List<String> raising(String level, Hierarchy hierarchy, String tsa, Path folder) {
    List<String> options = revocation(hierarchy, Instant.now(), folder);
    options.addAll(List.of("--level", level, "--tsa", tsa));
    options.addAll(List.of("--certificate", root(hierarchy, folder)));
    return options;
  }

  private static List<String> revocation(Hierarchy hierarchy, Instant at, Path folder) {
    List<String> options = new ArrayList<>();
    for (byte[] crl : hierarchy.crls(at)) {
      options.addAll(List.of("--revocation", write(crl, ".crl", folder)));
    }
    return options;
  }

  private static String root(Hierarchy hierarchy, Path folder) {
    try {
      return write(hierarchy.trustAnchor().getEncoded(), ".cer", folder);
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String write(byte[] content, String suffix, Path folder) {
    try {
      return Files.write(Files.createTempFile(folder, "trust", suffix), content).toString();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
