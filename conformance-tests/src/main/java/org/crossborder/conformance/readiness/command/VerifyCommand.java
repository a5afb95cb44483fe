// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.signature.DetachedSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a signed report. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Verifies a report against its signature FILE.jws. Exit code 1: it does not verify.")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The report; FILE.jws stands beside it.")
  private Path file;

  @Option(
      names = "--certificate",
      required = true,
      paramLabel = "FILE",
      description = "The certificate, PEM or DER, of whom you expect to have signed.")
  private Path certificate;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  VerifyCommand() {}

  @Override
  public Integer call() throws Exception {
    X509Certificate expected;
    try (InputStream in = Files.newInputStream(certificate)) {
      expected = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    String signature = Files.readString(file.resolveSibling(file.getFileName() + ".jws")).strip();
    try {
      Instant time = DetachedSignature.verify(Files.readAllBytes(file), signature, expected);
      spec.commandLine()
          .getOut()
          .println("Signed by " + expected.getSubjectX500Principal().getName() + ", at " + time);
      return ExitCode.OK;
    } catch (GeneralSecurityException refused) {
      spec.commandLine().getOut().println("NOT VERIFIED: " + refused.getMessage());
      return ExitCode.NEGATIVE;
    }
  }
}
