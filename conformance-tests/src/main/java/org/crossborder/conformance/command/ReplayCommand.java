// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.evidence.EvidenceBundle;
import org.crossborder.conformance.evidence.Replay;
import org.crossborder.conformance.evidence.TamperedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar replay evidence.zip}: the same verdict again, without a network. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Verifies an evidence bundle, and runs the modules' checks over the recorded wire, offline."
            + " Exit code 0: every verdict is the same; 1: one is not, or a byte was changed; 2:"
            + " the bundle is whole, and its plan cannot be replayed; 3: usage; 4: fault.")
public final class ReplayCommand implements Callable<Integer> {
  private static final int INDETERMINATE = 2;

  @Parameters(paramLabel = "BUNDLE", description = "evidence.zip, as 'run' writes it.")
  private Path file;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description =
          "The certificate, PEM or DER, of whom you expect to have signed. Without it, the bundle's"
              + " own word is taken for who signed.")
  private @Nullable Path certificate;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public ReplayCommand() {}

  @Override
  public Integer call() throws IOException, CertificateException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      EvidenceBundle bundle = EvidenceBundle.open(Files.readAllBytes(file), expected());
      out.println(
          "Signed by %s at %s%s"
              .formatted(
                  bundle.signer().getSubjectX500Principal().getName(),
                  bundle.signed(),
                  certificate == null ? " (nobody was expected)" : ""));
      Optional<List<Replay.Line>> lines = Replay.of(bundle);
      if (lines.isEmpty()) {
        out.println("Whole; plan " + bundle.result().plan() + " cannot be replayed.");
        return INDETERMINATE;
      }
      return print(lines.get(), out);
    } catch (TamperedException tampered) {
      out.println("NOT AS IT WAS SIGNED: " + tampered.getMessage());
      return ExitCode.NEGATIVE;
    }
  }

  private static int print(List<Replay.Line> lines, PrintWriter out) {
    lines.stream()
        .filter(line -> !line.isSame())
        .forEach(
            line ->
                out.printf(
                    "%s was %s, and is %s: %s%n", line.id(), line.then(), line.now(), line.why()));
    long same = lines.stream().filter(Replay.Line::isSame).count();
    out.println(same + " of " + lines.size() + " modules: the same verdict");
    return same == lines.size() ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private @Nullable X509Certificate expected() throws IOException, CertificateException {
    if (certificate == null) {
      return null;
    }
    try (InputStream in = Files.newInputStream(certificate)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
