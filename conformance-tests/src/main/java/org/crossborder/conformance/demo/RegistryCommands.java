// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.conformance.process.JavaProgram;

/** The trust registry's command line, as its operator and the officers use it. */
record RegistryCommands(Path jar, URI registry, Path tlsAnchor) {
  private static final Pattern CHANGE_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String LEGAL_REFERENCE = "Framework Agreement, Art. 8(3)";

  /** Makes the registry's keys and its log, founded on the accession officers. */
  void init(Path home, Officers accession) throws IOException, InterruptedException {
    succeed(
        List.of(
            "init",
            "--home",
            home.toString(),
            "--accession-officer",
            accession.first().file().toString(),
            "--accession-officer",
            accession.second().file().toString()));
  }

  /** Proposes what a register file has and the registry has not; returns the change's id. */
  String propose(Path registerFile, DemoOfficer officer, String reason)
      throws IOException, InterruptedException {
    List<String> arguments =
        signing(
            officer,
            "import",
            registerFile.toString(),
            "--reason",
            reason,
            "--legal-reference",
            LEGAL_REFERENCE);
    String output = succeed(arguments);
    Matcher id = CHANGE_ID.matcher(output);
    if (!id.find()) {
      throw new IOException("trust-registry import named no change: " + output);
    }
    return id.group();
  }

  /** The same as a labelled correction: what is dated back stays so. */
  String correct(Path registerFile, DemoOfficer officer, String reason)
      throws IOException, InterruptedException {
    String output =
        succeed(
            signing(
                officer,
                "import",
                registerFile.toString(),
                "--reason",
                reason,
                "--legal-reference",
                LEGAL_REFERENCE,
                "--correction",
                reason));
    Matcher id = CHANGE_ID.matcher(output);
    return id.find() ? id.group() : "";
  }

  /** Approves a change, having looked at it. */
  void approve(String change, DemoOfficer officer) throws IOException, InterruptedException {
    succeed(signing(officer, "approve", change, "--yes"));
  }

  /** Hands in a CRL; the CA's own signature vouches for it. */
  void handIn(byte[] crl, HttpClient http) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(registry.resolve("/v1/revocation-evidence"))
                .header("Content-Type", "application/pkix-crl")
                .POST(BodyPublishers.ofByteArray(crl))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException("The registry did not take a CRL: " + answer.body());
    }
  }

  /** Asks whether a signer is recognised, and saves the signed answer. */
  String answer(Path signer, State by, State from, Path file)
      throws IOException, InterruptedException {
    return succeed(
        remote(
            "answer",
            "--certificate",
            signer.toString(),
            "--by",
            by.code(),
            "--from",
            from.code(),
            "--document-type",
            "certificate-of-origin",
            "--purpose",
            "import-clearance",
            "--time-proof",
            "RECEIPT",
            "--out",
            file.toString()));
  }

  /** Whether a saved answer verifies offline at a time. */
  boolean verifiesOffline(Path answer, Path root, Instant at)
      throws IOException, InterruptedException {
    return JavaProgram.run(
                jar,
                List.of(
                    "verify-answer",
                    answer.toString(),
                    "--root",
                    root.toString(),
                    "--at",
                    at.toString()))
            .exitCode()
        == 0;
  }

  /** Copies all that the registry publishes, and replays the copy offline. */
  String exportAndReplay(Path copy, Path root) throws IOException, InterruptedException {
    succeed(remote("export", copy.toString()));
    return succeed(List.of("log", "verify", copy.toString(), "--root", root.toString()));
  }

  /** A command line with an officer's key. */
  List<String> signing(DemoOfficer officer, String... command) {
    List<String> arguments = remote(command);
    arguments.addAll(List.of("--key", officer.keyStore().toString()));
    arguments.addAll(List.of("--password-file", officer.passwordFile().toString()));
    return arguments;
  }

  private List<String> remote(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--registry", registry.toString()));
    arguments.addAll(List.of("--tls-anchor", tlsAnchor.toString()));
    return arguments;
  }

  private String succeed(List<String> arguments) throws IOException, InterruptedException {
    JavaProgram.Result result = JavaProgram.run(jar, arguments);
    if (result.exitCode() != 0) {
      throw new IOException("trust-registry " + arguments.get(0) + " failed: " + result.output());
    }
    return result.output();
  }
}
