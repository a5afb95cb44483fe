// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.CBC;
import static org.crossborder.validation.signature.SignatureNames.EXT;
import static org.crossborder.validation.signature.SignatureNames.SAC;
import static org.crossborder.validation.signature.SignatureNames.SIG;
import static org.crossborder.validation.signature.SignatureNames.UBL_DOCUMENTS;
import static org.crossborder.validation.signature.SignatureNames.UBL_XADES;

import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes the place where a signature stands: in UBL an extension of its own (UBL 2.4, clause 5.4,
 * the XAdES profile's enveloped signature), elsewhere the end of the root.
 */
final class SealPlace {
  private SealPlace() {}

  static Element prepare(Element root) {
    String namespace = root.getNamespaceURI();
    if (namespace == null || !namespace.startsWith(UBL_DOCUMENTS)) {
      return root;
    }
    Element extension = append(extensions(root), EXT, "ext:UBLExtension");
    append(extension, EXT, "ext:ExtensionURI").setTextContent(UBL_XADES);
    Element content = append(extension, EXT, "ext:ExtensionContent");
    Element information =
        append(append(content, SIG, "sig:UBLDocumentSignatures"), SAC, "sac:SignatureInformation");
    append(information, CBC, "cbc:ID")
        .setTextContent("urn:oasis:names:specification:ubl:signature:1");
    return information;
  }

  private static Element extensions(Element root) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (EXT.equals(child.getNamespaceURI()) && "UBLExtensions".equals(child.getLocalName())) {
          return child;
        }
        break;
      }
    }
    Element extensions = create(root, EXT, "ext:UBLExtensions");
    root.insertBefore(extensions, root.getFirstChild());
    return extensions;
  }

  private static Element append(Element parent, String namespace, String qName) {
    Element child = create(parent, namespace, qName);
    parent.appendChild(child);
    return child;
  }

  private static Element create(Element near, String namespace, String qName) {
    Element element = near.getOwnerDocument().createElementNS(namespace, qName);
    String prefix = qName.substring(0, qName.indexOf(':'));
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
    return element;
  }
}
