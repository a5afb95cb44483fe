// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.rule.ListRules;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads a trusted list of any scheme operator: form, schema, content, then the rules of the
 * standard. Every problem becomes a finding. Whether the signature is good is for the caller to
 * find out, from the same bytes.
 */
public final class TrustedListReader {
  private TrustedListReader() {}

  /** Reads a list as of {@code now}. */
  public static ListReading read(byte[] xml, Instant now) {
    SchemaFindings schema = new SchemaFindings();
    @Nullable Document document = parse(xml, schema);
    if (document == null || schema.any()) {
      return new ListReading(null, false, schema.findings());
    }
    return read(document.getDocumentElement(), now);
  }

  private static @Nullable Document parse(byte[] xml, SchemaFindings findings) {
    try {
      return ListParser.parse(xml, findings);
    } catch (SAXException e) {
      findings.ended(e);
      return null;
    }
  }

  private static ListReading read(Element root, Instant now) {
    List<ListFinding> findings = new ArrayList<>();
    if (!root.getLocalName().equals("TrustServiceStatusList")
        || !root.getAttribute("TSLTag").equals(ListUris.TAG)) {
      findings.add(ListFinding.error("5.2.1", "TSLTag", "Not tagged as a trusted list"));
      return new ListReading(null, false, findings);
    }
    boolean signed = Fields.of(root).signed();
    findings.add(signature(signed));
    try {
      TrustedList list = new ListBuilder(findings).list(Fields.of(root));
      findings.addAll(ListRules.evaluate(list, now));
      return new ListReading(list, signed, findings);
    } catch (DateTimeException | NumberFormatException e) {
      findings.add(ListFinding.error("5.1.3", "the list", "Unreadable value: " + e.getMessage()));
      return new ListReading(null, signed, findings);
    }
  }

  private static ListFinding signature(boolean signed) {
    return signed
        ? ListFinding.information("5.7.1", "Signature", "Present; to be verified separately")
        : ListFinding.error("5.7.1", "Signature", "The list is not signed");
  }
}
