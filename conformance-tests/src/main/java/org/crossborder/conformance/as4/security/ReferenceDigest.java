// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.security.SignatureVerifier.broken;
import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.WSU;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Computes what a ds:Reference says, again. */
record ReferenceDigest(Document envelope, List<MimePart> payloads, Set<Check> omitted) {
  void verify(Element reference) throws Refused {
    String uri = reference.getAttribute("URI");
    String method =
        Elements.child(reference, DS, "DigestMethod")
            .map(element -> element.getAttribute("Algorithm"))
            .orElse("");
    if (!method.equals(Algorithms.SHA256) && !omitted.contains(Check.DIGEST_METHOD)) {
      throw new Refused(ErrorCode.POLICY_NONCOMPLIANCE, "DigestMethod of " + uri + " is " + method);
    }
    if (omitted.contains(uri.startsWith("cid:") ? Check.PAYLOAD_DIGEST : Check.HEADER_DIGEST)) {
      return;
    }
    try {
      String computed = Digest.base64(method, content(uri, reference));
      String said = Elements.text(reference, DS, "DigestValue").replaceAll("\\s", "");
      if (!computed.equals(said)) {
        throw broken("The digest of " + uri + " is " + computed + ", not " + said + " as signed");
      }
    } catch (IOException | GeneralSecurityException fault) {
      throw broken(uri + " cannot be digested: " + fault.getMessage());
    }
  }

  private byte[] content(String uri, Element reference) throws Refused, IOException {
    if (uri.startsWith("cid:")) {
      for (MimePart payload : payloads) {
        if (uri.equals("cid:" + payload.contentId())) {
          return AttachmentContent.toDigest(payload);
        }
      }
      throw broken("The signed part " + uri + " is not in the message");
    }
    List<Element> named = named(uri.replaceFirst("^#", ""));
    if (named.isEmpty() || (named.size() > 1 && !omitted.contains(Check.UNIQUE_ID))) {
      throw broken(uri + " names " + named.size() + " elements");
    }
    return Xml.canonical(named.get(0), SignatureVerifier.prefixes(reference));
  }

  private List<Element> named(String id) {
    List<Element> named = new ArrayList<>();
    collect(envelope.getDocumentElement(), id, named);
    return named;
  }

  private static void collect(Element element, String id, List<Element> named) {
    if (id.equals(element.getAttributeNS(WSU, "Id"))) {
      named.add(element);
    }
    Elements.children(element).forEach(child -> collect(child, id, named));
  }
}
