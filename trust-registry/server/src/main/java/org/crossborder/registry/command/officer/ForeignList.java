// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.OptionalLong;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.intake.ListIntake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Somebody's list in a file, and what is known of it on another way. */
final class ForeignList {
  private static final long MAXIMUM_BYTES = 64L << 20;

  @Parameters(paramLabel = "LIST.xml", description = "the list as it was published")
  private Path file;

  @Option(
      names = "--signer",
      required = true,
      paramLabel = "PEM",
      description = "certificates that may sign the list, known on another way")
  private Path signer;

  @Option(
      names = "--newest-seen",
      paramLabel = "NUMBER",
      description = "sequence number of the newest list seen before; an older one is refused")
  private @Nullable Long newestSeen;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ForeignList() {}

  byte[] bytes() throws IOException {
    if (Files.size(file) > MAXIMUM_BYTES) {
      throw new IllegalArgumentException(file + " has more than " + MAXIMUM_BYTES + " bytes");
    }
    return Files.readAllBytes(file);
  }

  ListIntake intake() throws IOException {
    try {
      List<X509Certificate> signers =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(signer)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      return new ListIntake(
          signers, newestSeen == null ? OptionalLong.empty() : OptionalLong.of(newestSeen));
    } catch (CertificateException e) {
      throw new IllegalArgumentException(signer + " holds no certificates", e);
    }
  }

  Path file() {
    return file;
  }

  /** A finding in one line. */
  static String line(ListFinding finding) {
    return "%s (%s) %s: %s"
        .formatted(finding.severity(), finding.clause(), finding.where(), finding.message());
  }
}
