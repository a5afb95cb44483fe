// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.answer.AnswerVerifier;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.RootMetadata;
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
      description = "the registry's root.json, given out of band")
  private Path root;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "when the answer was to be relied upon, as RFC 3339 writes it; default: now")
  private @Nullable String at;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  VerifyAnswerCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Instant time = time();
    var verification = new AnswerVerifier().verify(read(file), root(), time);
    if (verification instanceof NotVerified refused) {
      spec.commandLine().getErr().println("Not verified: " + refused.sentence());
      return TrustRegistryCommand.REFUSED;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Verified.");
    ((Verified) verification).sentences().forEach(out::println);
    return 0;
  }

  private Instant time() {
    try {
      return at == null ? clock.instant() : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--at is no time as RFC 3339 writes it: " + at, e);
    }
  }

  private RootMetadata root() throws IOException {
    try {
      return MetadataJson.givenRoot(read(root));
    } catch (IllegalArgumentException e) {
      throw new IOException(root + " is no root: " + e.getMessage(), e);
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
