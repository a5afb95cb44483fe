// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.crossborder.conformance.evidence.EvidenceBundle;
import org.crossborder.conformance.run.AssembledRun;
import org.crossborder.conformance.signature.SigningKey;
import org.crossborder.conformance.suite.RunResult;

/** The evidence of a run, beside its reports. */
record EvidenceFile(Path file, PrintWriter out) {
  /** Writes it, signed at the time at which the run ended; or says why there is none. */
  void write(RunResult result, AssembledRun assembled) throws IOException {
    SigningKey key = assembled.evidenceKey();
    if (key == null) {
      out.println("No evidence: the run file does not say who signs it ('evidence').");
      return;
    }
    try {
      Files.write(
          file,
          EvidenceBundle.of(
              result, assembled.setting(), assembled.seed(), key, result.ended()));
      out.println("Evidence: " + file);
    } catch (GeneralSecurityException noSigner) {
      out.println(
          "No evidence: " + noSigner.getMessage() + ". Add a key 'evidence' (P-256 or RSA).");
    }
  }
}
