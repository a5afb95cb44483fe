// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.Indication.INDETERMINATE;
import static org.crossborder.validation.signature.Indication.TOTAL_FAILED;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;

/**
 * What a signature has to be, one rule for each way in which it can deceive. Indications and
 * sub-indications are those of EN 319 102-1; where a signature breaks this profile (a scope, a
 * transform, an id), it is read as a failure of its format.
 */
public enum SignatureRule {
  PRESENT(
      "SG-01",
      "The document carries a seal or signature.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Have the issuing authority seal the document."),
  SINGLE(
      "SG-02",
      "The document carries one signature only.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Leave only the issuing authority's signature in the document."),
  UNIQUE_IDS(
      "SG-03",
      "No identifier occurs twice, so that no reference is ambiguous.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Do not accept the document: it may have been rearranged after signing."),
  STRUCTURE(
      "SG-04",
      "The signature has the structure of a XAdES baseline signature.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Have the document sealed again as XAdES-B (EN 319 132-1)."),
  REFERENCE_COUNT(
      "SG-05",
      "The signature has no more references than its purpose needs.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Have the document sealed again with one reference to the document."),
  SAME_DOCUMENT(
      "SG-06",
      "Every reference points into the document itself.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Have the document sealed again with an enveloped signature."),
  TRANSFORMS(
      "SG-07",
      "Only canonicalization and the removal of the signature itself stand between the document and"
          + " its digest.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Have the document sealed again without XSLT or XPath transforms."),
  PUBLIC_KEY(
      "SG-08",
      "The signature is made with a public-key algorithm.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Do not accept the document: a keyed hash proves no signer."),
  WHOLE_DOCUMENT(
      "SG-09",
      "The signature covers the whole document less itself.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Do not rely on the parts that are not covered; have the whole document sealed."),
  SIGNED_PROPERTIES(
      "SG-10",
      "The signature covers its own properties.",
      TOTAL_FAILED,
      SubIndication.FORMAT_FAILURE,
      "Have the document sealed again as XAdES-B (EN 319 132-1)."),
  SIGNING_CERTIFICATE(
      "SG-11",
      "The signing certificate is the one whose digest is signed.",
      INDETERMINATE,
      SubIndication.NO_SIGNING_CERTIFICATE_FOUND,
      "Ask the issuer for a document that carries its own certificate."),
  HASH(
      "SG-12",
      "What is signed has not been altered.",
      TOTAL_FAILED,
      SubIndication.HASH_FAILURE,
      "Do not accept the document: it was altered after signing. Ask the issuer for the original."),
  VALUE(
      "SG-13",
      "The signature was made with the key of the signing certificate.",
      TOTAL_FAILED,
      SubIndication.SIG_CRYPTO_FAILURE,
      "Do not accept the document: the signature is not the certificate holder's."),
  ALGORITHMS(
      "SG-14",
      "Algorithms and key lengths are accepted at the time.",
      INDETERMINATE,
      SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
      "Have the document sealed again with SHA-256 or better, and ECDSA of 256 bits or RSASSA-PSS"
          + " of 3072 bits or more."),
  SIGNING_TIME(
      "SG-15",
      "A signing time is signed, and is not after the time at which the signature is known to"
          + " exist.",
      INDETERMINATE,
      SubIndication.SIG_CONSTRAINTS_FAILURE,
      "Check the clock of the system that sealed the document, and have it sealed again.");

  private final String id;
  private final String prescribes;
  private final Indication indication;
  private final SubIndication subIndication;
  private final String remedy;

  SignatureRule(
      String id,
      String prescribes,
      Indication indication,
      SubIndication subIndication,
      String remedy) {
    this.id = id;
    this.prescribes = prescribes;
    this.indication = indication;
    this.subIndication = subIndication;
    this.remedy = remedy;
  }

  /** The rule's id, e.g. {@code SG-09}. */
  public String id() {
    return id;
  }

  /** What the rule prescribes, as a sentence. */
  public String prescribes() {
    return prescribes;
  }

  /** What to do when it is broken. */
  public String remedy() {
    return remedy;
  }

  Indication indication() {
    return indication;
  }

  SubIndication subIndication() {
    return subIndication;
  }

  Refusal broken(Location location, String message) {
    return new Refusal(
        this,
        new Finding(
            id,
            Layer.SIGNATURE,
            Severity.ERROR,
            "Art. 8(1)",
            location,
            Text.literal("Seal"),
            Text.literal(message),
            Text.literal(remedy)));
  }
}
