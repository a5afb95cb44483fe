// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.registry.command.remote.RegistryOptions;
import org.crossborder.trust.decision.TimeProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "answer",
    description =
        "Asks the registry whether a signer's certificate is recognised, and saves the signed"
            + " answer. Exit code 0: recognised; 1: not; 2: indeterminate.",
    mixinStandardHelpOptions = true)
final class AnswerCommand extends RegistryAction {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Clock clock;

  @Option(
      names = "--certificate",
      required = true,
      paramLabel = "PEM",
      description = "the signer's certificate first, then those of its path")
  private Path certificates;

  @Option(names = "--by", required = true, paramLabel = "CODE", description = "who recognises")
  private String recognising;

  @Option(names = "--from", required = true, paramLabel = "CODE", description = "whose document")
  private String recognised;

  @Option(names = "--document-type", required = true, paramLabel = "ID", description = "which")
  private String documentType;

  @Option(names = "--purpose", required = true, paramLabel = "ID", description = "what for")
  private String purpose;

  @Option(names = "--at", paramLabel = "TIME", description = "when it was signed; default: now")
  private @Nullable Instant at;

  @Option(
      names = "--time-proof",
      defaultValue = "CLAIMED",
      paramLabel = "PROOF",
      description = "how that is known: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private TimeProof timeProof;

  @Option(
      names = "--as-known-at",
      paramLabel = "TIME",
      description = "what the registry would have answered then; default: what is known now")
  private @Nullable Instant asKnownAt;

  @Option(names = "--nonce", paramLabel = "TEXT", description = "comes back in the answer")
  private @Nullable String nonce;

  @Option(names = "--out", paramLabel = "FILE", description = "where the answer is saved")
  private @Nullable Path file;

  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  AnswerCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException {
    JsonNode answer = registry.api().post("/v1/recognitions", question());
    if (file != null) {
      Files.writeString(file, answer.toString());
    }
    String verdict = answer.path("verdict").asString("");
    out().println(verdict);
    for (JsonNode reason : answer.path("reasons")) {
      out()
          .printf(
              "%s (%s, %s): %s%n",
              reason.path("code").asString(""),
              reason.path("rule").asString(""),
              reason.path("article").asString(""),
              reason.path("sentence").asString(""));
    }
    return switch (verdict) {
      case "RECOGNISED" -> DONE;
      case "NOT_RECOGNISED" -> REFUSED;
      default -> INDETERMINATE;
    };
  }

  private JsonNode question() throws IOException {
    List<String> encoded = encodedCertificates();
    ObjectNode question = JSON.createObjectNode().put("certificate", encoded.get(0));
    ArrayNode pool = question.putArray("pool");
    encoded.subList(1, encoded.size()).forEach(pool::add);
    Instant time = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : at;
    question
        .put("recognisingParty", recognising)
        .put("recognisedParty", recognised)
        .put("documentType", documentType)
        .put("purpose", purpose)
        .put("at", time.toString())
        .put("timeProof", timeProof.name());
    if (asKnownAt != null) {
      question.put("asKnownAt", asKnownAt.toString());
    }
    if (nonce != null) {
      question.put("nonce", nonce);
    }
    return question;
  }

  private List<String> encodedCertificates() throws IOException {
    try (InputStream in = Files.newInputStream(certificates)) {
      List<String> encoded = new ArrayList<>();
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
      }
      if (encoded.isEmpty()) {
        throw new IllegalArgumentException(certificates + " holds no certificate");
      }
      return encoded;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(certificates + ": " + e.getMessage(), e);
    }
  }
}
