// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validator.CertificateFiles;
import picocli.CommandLine.Option;

/** Whose time-stamps are trusted beside those of the authorities that the two Parties list. */
final class TimestampTrustOptions {
  @Option(
      names = "--tsa-anchor",
      paramLabel = "FILE",
      description =
          "Certificate of a trusted time-stamping authority, or of the CA that certifies it; may be"
              + " repeated.")
  List<Path> anchors = List.of();

  @Option(
      names = "--revocation",
      paramLabel = "FILE",
      description = "CRL or OCSP response (DER) about such certificates; may be repeated.")
  List<Path> revocationData = List.of();

  TimestampTrust load() throws IOException, GeneralSecurityException {
    return TimestampTrust.configured(
        CertificateFiles.certificates(anchors), CertificateFiles.revocationData(revocationData));
  }
}
