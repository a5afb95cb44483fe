// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A signature's own bytes, put into a list whose other bytes nobody touches. */
final class SignedBytes {
  private SignedBytes() {}

  /** The signature element as XML. */
  static byte[] of(Element signature) {
    // The platform breaks base64 with carriage returns. Both stand outside of what is signed.
    for (String name : List.of("SignatureValue", "X509Certificate")) {
      NodeList values = signature.getElementsByTagNameNS(SignatureNames.DSIG, name);
      for (int i = 0; i < values.getLength(); i++) {
        values.item(i).setTextContent(values.item(i).getTextContent().replaceAll("\\s", ""));
      }
    }
    try {
      Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
      identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      identity.transform(new DOMSource(signature), new StreamResult(out));
      return out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (TransformerException e) {
      throw new IllegalStateException("A signature cannot be written", e);
    }
  }

  /** The list with the signature before its end tag, which closes the document. */
  static byte[] insert(byte[] list, byte[] end, byte[] signature) {
    int at = list.length - end.length;
    while (at > 0 && list[at + end.length - 1] != '>') {
      at--;
    }
    if (at <= 0 || !ByteBuffer.wrap(list, at, end.length).equals(ByteBuffer.wrap(end))) {
      throw new IllegalArgumentException("The list does not end with its end tag");
    }
    return ByteBuffer.allocate(list.length + signature.length)
        .put(list, 0, at)
        .put(signature)
        .put(list, at, list.length - at)
        .array();
  }
}
