// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimeReader;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A message as it goes over the wire.
 *
 * @param references each ds:Reference of its signature, which a receipt must repeat
 */
public record Packed(String messageId, HttpBody body, List<Element> references) {
  public Packed {
    references = List.copyOf(references);
  }

  /**
   * The same as it once went over the wire: id and references are those of the record. What cannot
   * be read there, since it was broken on purpose, stays as it is.
   */
  public Packed recorded(HttpBody wire) {
    try {
      Document envelope = Xml.parse(MimeReader.read(wire).get(0).content());
      String id =
          Elements.all(envelope, EB, "MessageId").stream()
              .findFirst()
              .map(element -> element.getTextContent().strip())
              .orElse(messageId);
      return new Packed(id, wire, Elements.all(envelope, DS, "Reference"));
    } catch (Refused | IOException broken) {
      return new Packed(messageId, wire, references);
    }
  }
}
