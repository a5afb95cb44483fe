// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.validation.report.format.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which key reports are signed, if with any. */
final class SigningOptions {
  @Option(
      names = "--sign-with",
      paramLabel = "P12",
      description =
          "Sign the report with the key of this PKCS#12 key store: JSON and SARIF as JWS, ETSI as"
              + " XAdES, PDF as PAdES.")
  @Nullable Path keyStore;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File that holds the key store's password.")
  @Nullable Path passwordFile;

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Which key; needed only if there are several.")
  @Nullable String alias;

  SigningOptions() {}

  /** What keeps reports of this form from being signed as asked; empty if nothing does. */
  String refusal(ReportFormat format) {
    if (keyStore == null) {
      return "";
    }
    if (passwordFile == null) {
      return "--sign-with needs --password-file.";
    }
    return SignedReport.canSign(format)
        ? ""
        : format + " has no place for a signature: JSON, SARIF, ETSI and PDF can be signed.";
  }

  /** What is added to the names of signed files. */
  String extension(ReportFormat format) {
    return keyStore == null ? "" : SignedReport.extension(format);
  }

  /** The report, signed if that was asked for. */
  byte[] sign(ReportFormat format, byte[] report) {
    Path store = keyStore;
    Path password = passwordFile;
    if (store == null || password == null) {
      return report;
    }
    try {
      SealingKey key = SealingKey.load(store, password, Optional.ofNullable(alias));
      return SignedReport.sign(format, report, key, Instant.now());
    } catch (IOException e) {
      throw new UncheckedIOException("The key store cannot be read: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The report cannot be signed: " + e.getMessage(), e);
    }
  }
}
