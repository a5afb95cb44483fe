// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Element;

/**
 * Where a signature stands: in a UBL document in an extension (UBL 2.4, clause 5.4), in others at
 * the root's end.
 */
final class SealPlace {
  private static final String UBL = "urn:oasis:names:specification:ubl:";
  private static final String EXTENSIONS =
      """
      <ext:UBLExtensions xmlns:ext="%1$sschema:xsd:CommonExtensionComponents-2">
        <ext:UBLExtension>
          <ext:ExtensionURI>%1$sdsig:enveloped:xades</ext:ExtensionURI>
          <ext:ExtensionContent>
            <sig:UBLDocumentSignatures xmlns:sig="%1$sschema:xsd:CommonSignatureComponents-2">
              <sac:SignatureInformation xmlns:sac="%1$sschema:xsd:SignatureAggregateComponents-2">
                <cbc:ID xmlns:cbc="%1$sschema:xsd:CommonBasicComponents-2">%1$ssignature:1</cbc:ID>
              </sac:SignatureInformation>
            </sig:UBLDocumentSignatures>
          </ext:ExtensionContent>
        </ext:UBLExtension>
      </ext:UBLExtensions>
      """
          .formatted(UBL);

  private SealPlace() {}

  static Element in(Element root) {
    String namespace = root.getNamespaceURI();
    if (namespace == null || !namespace.startsWith(UBL)) {
      return root;
    }
    Element extensions = Xml.insert(root, EXTENSIONS, root.getFirstChild());
    return (Element)
        extensions
            .getElementsByTagNameNS(
                UBL + "schema:xsd:SignatureAggregateComponents-2", "SignatureInformation")
            .item(0);
  }
}
