// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.Namespaces;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What a signature must cover: eb:Messaging, mf:MessageFragment if there is one, Body and every
 * attachment; no more and no less.
 *
 * @param uris of all that the message consists of
 */
record Coverage(Set<String> uris) {

  static Coverage of(Envelope envelope, List<Attachment> attachments) throws MessageRefused {
    Set<String> uris = new LinkedHashSet<>();
    uris.add(id(envelope.messaging()));
    uris.add(id(envelope.body()));
    Optional<Element> fragment = envelope.messageFragment();
    if (fragment.isPresent()) {
      uris.add(id(fragment.get()));
    }
    attachments.forEach(attachment -> uris.add(cid(attachment)));
    if (uris.size() != attachments.size() + (fragment.isPresent() ? 3 : 2)) {
      throw Profile.deviation("Headers, Body or two parts share an id.");
    }
    requireUnique(uris, envelope.document().getDocumentElement(), new HashSet<>());
    return new Coverage(uris);
  }

  /** An id that another element has as well could stand for either (signature wrapping). */
  private static void requireUnique(Set<String> uris, Element element, Set<String> seen)
      throws MessageRefused {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String uri = "#" + attribute.getNodeValue();
      if ("id".equalsIgnoreCase(attribute.getLocalName()) && uris.contains(uri) && !seen.add(uri)) {
        throw Profile.deviation("Two elements of the message have the id of " + uri + ".");
      }
    }
    for (Element child : Dom.children(element)) {
      requireUnique(uris, child, seen);
    }
  }

  static String cid(Attachment attachment) {
    return ContentId.url(attachment.contentId());
  }

  private static String id(Element element) throws MessageRefused {
    String id = element.getAttributeNS(Namespaces.WSU, "Id");
    if (id.isEmpty()) {
      throw Profile.deviation(element.getLocalName() + " has no wsu:Id, so it is not signed.");
    }
    return "#" + id;
  }

  void requireCompleteness(List<SignedReference> references) throws MessageRefused {
    Set<String> unsigned = new LinkedHashSet<>(uris);
    Set<String> unknown = new HashSet<>();
    for (SignedReference reference : references) {
      if (!unsigned.remove(ContentId.comparable(reference.uri()))) {
        unknown.add(reference.uri());
      }
    }
    if (!unsigned.isEmpty()) {
      throw Profile.deviation("The signature does not cover " + String.join(", ", unsigned) + ".");
    }
    if (!unknown.isEmpty()) {
      throw Profile.deviation(
          "The signature references what is neither header, Body nor attachment: "
              + String.join(", ", unknown)
              + ".");
    }
  }
}
