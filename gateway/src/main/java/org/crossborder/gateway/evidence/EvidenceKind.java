// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.util.List;

/** What a file of an evidence package is, and which rules and articles it is evidence for. */
public enum EvidenceKind {
  /** A payload as the other side gets it, byte for byte; the first is the document. */
  DOCUMENT("5(a), 8(1)", "D05", "X08", "X09"),
  /** The SOAP envelope that the sending gateway signed. */
  SIGNED_ENVELOPE("5(a), 7", "X01", "X04", "X05"),
  /** A payload as that signature covers it. */
  SIGNED_PART("5(a)", "X08"),
  /** The receipt that the receiving gateway signed. */
  RECEIPT("5(a)", "X02"),
  /** What the receiving Party said about the document, sealed by its gateway. */
  ACKNOWLEDGEMENT("5(a), 5(b)", "X03", "X07"),
  /** The validation report for people. */
  REPORT_PAGE("8(1), 9(1)", "D01", "D15"),
  /** The validation report as JSON. */
  REPORT_JSON("8(1), 9(1)", "D01", "D15"),
  /** The validation of the signature after ETSI TS 119 102-2. */
  REPORT_ETSI("8(1)", "D05", "D08"),
  /** What was asked of the trust data, and when. */
  RECOGNITION_QUESTION("8(1)-(3)", "D07", "D09"),
  /** The snapshot of the trust registry that was decided from. */
  TRUST_SNAPSHOT("8(1)-(3)", "D07", "D08", "T02"),
  /** The registry's signature over that snapshot. */
  TRUST_METADATA("8(1)-(3)", "T02"),
  /** Who may sign for the registry, as it was then. */
  TRUST_ROOT("8(1)-(3)", "T02"),
  /** The entry of the public log that names the snapshot. */
  LOG_ENTRY("8(1)-(3)", "T02"),
  /** That this entry is in the log, cosigned by witnesses. */
  LOG_PROOF("8(1)-(3)", "T02"),
  /** How the document was exchanged, for rules X01 to X11. */
  EXCHANGE_RECORD("5(a), 5(g)", "X09"),
  /** What happened to the messages, in order. */
  HISTORY("5(g)", "X06", "X09"),
  /** This list, for people. */
  MANIFEST_PAGE("5(g)", "X11");

  private final String articles;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<String> rules;

  EvidenceKind(String articles, String... rules) {
    this.articles = "Art. " + articles;
    this.rules = List.of(rules);
  }

  /** Of the Framework Agreement. */
  public String articles() {
    return articles;
  }

  /** Ids of the rules that it is evidence for. */
  public List<String> rules() {
    return rules;
  }
}
