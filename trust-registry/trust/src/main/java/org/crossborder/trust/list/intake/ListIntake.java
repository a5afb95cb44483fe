// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.register.ServiceImport;
import org.crossborder.trust.list.signature.ListSignatureVerifier;
import org.crossborder.trust.list.signature.VerifiedSignature;
import org.crossborder.trust.list.xml.ListReading;
import org.crossborder.trust.list.xml.TrustedListReader;

/**
 * Reads another scheme operator's list: its signature, the schema, the standard's rules, its dates,
 * and that it is no older than the one seen before.
 *
 * @param signers certificates that may sign the list, known on another way
 * @param newestSeen sequence number of the newest list of this scheme seen before, if any
 */
public record ListIntake(List<X509Certificate> signers, OptionalLong newestSeen) {
  public ListIntake {
    signers = List.copyOf(signers);
  }

  /**
   * What came of a list.
   *
   * @param list empty where an error is among the findings that concerns the list as a whole: such
   *     a list is not to be relied on
   */
  public record Outcome(Optional<TrustedList> list, List<ListFinding> findings) {
    public Outcome {
      findings = List.copyOf(findings);
    }
  }

  /** Reads a list as of {@code now}; what is wrong with it are findings, never exceptions. */
  public Outcome read(byte[] xml, Instant now) {
    VerifiedSignature signature = new ListSignatureVerifier(signers).verify(xml);
    List<ListFinding> findings = new ArrayList<>(signature.findings());
    if (signature.signer().isEmpty()) {
      // Nothing of it is worth reading: nobody answers for it.
      return new Outcome(Optional.empty(), findings);
    }
    ListReading reading = TrustedListReader.read(xml, now);
    reading.findings().stream()
        .filter(finding -> !finding.where().equals("Signature"))
        .forEach(findings::add);
    Optional<TrustedList> list = reading.list();
    list.ifPresent(
        read -> {
          findings.addAll(signerNames(signature, read.schemeInformation()));
          findings.addAll(order(signature, read.schemeInformation()));
        });
    return new Outcome(list.filter(read -> !hasErrors(findings)), findings);
  }

  private static List<ListFinding> signerNames(
      VerifiedSignature signature, SchemeInformation scheme) {
    return signature.signer().map(signer -> SignerNames.findings(signer, scheme)).orElse(List.of());
  }

  private List<ListFinding> order(VerifiedSignature signature, SchemeInformation scheme) {
    List<ListFinding> findings = new ArrayList<>();
    if (newestSeen.isPresent() && scheme.sequenceNumber() < newestSeen.getAsLong()) {
      findings.add(
          ListFinding.error(
              "5.3.2",
              "TSL sequence number",
              "Number "
                  + scheme.sequenceNumber()
                  + " is older than number "
                  + newestSeen.getAsLong()
                  + ", which was seen before"));
    }
    signature
        .signingTime()
        .filter(signed -> scheme.nextUpdateDue().filter(due -> !signed.isBefore(due)).isPresent())
        .ifPresent(
            signed ->
                findings.add(
                    ListFinding.error(
                        "5.3.15", "Next update", "Signed on " + signed + ", after it was due")));
    return findings;
  }

  /** What is wrong with one service or provider costs that one, and not the list. */
  private static boolean hasErrors(List<ListFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == ListFinding.Severity.ERROR)
        .anyMatch(finding -> !ServiceImport.concernsServices(finding));
  }
}
