// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.trust.answer.AnswerVerification;
import org.crossborder.trust.answer.AnswerVerification.Indeterminate;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.answer.AnswerVerifier;
import org.crossborder.trust.answer.DecisionMaterial;
import org.crossborder.trust.answer.RootHistory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify-answer",
    description = "Verifies a saved answer without the registry, and prints what was answered.",
    mixinStandardHelpOptions = true)
final class VerifyAnswerCommand implements Callable<Integer> {
  private final Clock clock;

  @Parameters(
      paramLabel = "FILE",
      description = "what POST /v1/recognitions gave: the JSON, or the JWS alone")
  private Path file;

  @Option(
      names = "--root",
      required = true,
      paramLabel = "FILE",
      description =
          "the registry's root.json, given out of band; again for each root that followed it, up to"
              + " the answer's, in order")
  private List<Path> roots;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "when the answer is to be relied upon, as RFC 3339 writes it; default: now. It stays proof"
              + " of what was answered for ever, and says until when it is ground for a decision")
  private @Nullable String at;

  @Option(
      names = "--current",
      description = "refuse an answer that is no ground for a new decision at TIME any more")
  private boolean current;

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description =
          "the register's version that the answer names (/v1/snapshots/VERSION): decides again, and"
              + " compares")
  private @Nullable Path snapshot;

  @Option(
      names = "--certificate",
      paramLabel = "PEM",
      description = "for that: the signer's certificate first, then those that came with it")
  private @Nullable Path certificates;

  @Option(
      names = "--evidence",
      paramLabel = "DER",
      description = "for that: CRLs and OCSP responses that came with the question, in order")
  private List<Path> evidence = List.of();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  VerifyAnswerCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Instant time = time();
    AnswerVerification verification = verify(time);
    if (verification instanceof NotVerified refused) {
      spec.commandLine().getErr().println("Not verified: " + refused.sentence() + ".");
      return TrustRegistryCommand.REFUSED;
    } else if (verification instanceof Indeterminate open) {
      spec.commandLine().getErr().println("Indeterminate: " + open.sentence() + ".");
      print(open.sentences(), open.checked());
      return TrustRegistryCommand.INDETERMINATE;
    }
    Verified verified = (Verified) verification;
    if (current && !verified.current()) {
      spec.commandLine().getErr().println("Not current: no ground for a new decision.");
      print(verified.sentences(), verified.checked());
      return TrustRegistryCommand.REFUSED;
    }
    spec.commandLine().getOut().println("Verified.");
    print(verified.sentences(), verified.checked());
    return 0;
  }

  private AnswerVerification verify(Instant time) throws IOException {
    AnswerVerifier verifier = new AnswerVerifier();
    return snapshot == null
        ? verifier.verify(read(file), roots(), time)
        : verifier.verify(read(file), roots(), time, material(Files.readAllBytes(snapshot)));
  }

  private DecisionMaterial material(byte[] content) throws IOException {
    List<X509Certificate> all =
        certificates == null ? List.of() : PemCertificates.read(certificates);
    List<byte[]> brought = new ArrayList<>();
    for (Path each : evidence) {
      brought.add(Files.readAllBytes(each));
    }
    return all.isEmpty()
        ? new DecisionMaterial(content, null, List.of(), brought)
        : new DecisionMaterial(content, all.get(0), all.subList(1, all.size()), brought);
  }

  private void print(List<String> sentences, List<String> checked) {
    PrintWriter out = spec.commandLine().getOut();
    sentences.forEach(out::println);
    out.println("Checked:");
    checked.forEach(sentence -> out.println("- " + sentence));
  }

  private Instant time() {
    try {
      return at == null ? clock.instant() : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--at is no time as RFC 3339 writes it: " + at, e);
    }
  }

  private RootHistory roots() throws IOException {
    List<byte[]> metadata = new ArrayList<>();
    for (Path root : roots) {
      metadata.add(read(root));
    }
    try {
      return RootHistory.of(metadata);
    } catch (IllegalArgumentException e) {
      throw new IOException("--root: " + e.getMessage(), e);
    }
  }

  /** One byte more than any answer has is enough to refuse it. */
  private static byte[] read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(AnswerVerifier.MAXIMUM_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new IOException(path + " does not exist", e);
    }
  }
}
