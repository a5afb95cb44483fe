// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.util.function.UnaryOperator;
import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Element;

/** What may be wrong with a header; it is signed so. */
final class Header {
  private Header() {}

  /** An element is left out. */
  static Deviation without(String name) {
    return new Deviation.BeforeSigning(
        envelope -> {
          Element element = Elements.first(envelope, EB, name);
          element.getParentNode().removeChild(element);
        });
  }

  /** A child stands there twice. */
  static Deviation doubling(String parent, String child) {
    return new Deviation.BeforeSigning(
        envelope -> {
          Element holder = Elements.first(envelope, EB, parent);
          Element element = Elements.child(holder, EB, child).orElseThrow();
          holder.insertBefore(element.cloneNode(true), element);
        });
  }

  /** An element has another text. */
  static Deviation changing(String name, String text) {
    return new Deviation.BeforeSigning(
        envelope -> Elements.first(envelope, EB, name).setTextContent(text));
  }

  /** From or To is another. */
  static Deviation renaming(String end, String partyId) {
    return new Deviation.BeforeSigning(
        envelope ->
            Elements.child(Elements.first(envelope, EB, end), EB, "PartyId")
                .orElseThrow()
                .setTextContent(partyId));
  }

  /** A part property has another value, or is left out if that is empty. */
  static UnaryOperator<UserMessage> partProperty(String name, String value) {
    return message ->
        message.withParts(message.parts().stream().map(part -> part.with(name, value)).toList());
  }
}
