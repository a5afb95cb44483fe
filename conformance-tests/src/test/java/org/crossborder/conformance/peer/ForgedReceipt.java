// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.crypto.AS4SigningParams;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.messaging.crypto.AS4Signer;
import com.helger.phase4.model.ESoapVersion;
import com.helger.phase4.util.AS4ResourceHelper;
import com.helger.phase4.util.AS4XMLHelper;
import com.helger.xml.serialize.read.DOMReader;
import java.util.Base64;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A receipt for references that were never sent, signed with the right key all the same. */
record ForgedReceipt(IAS4CryptoFactory keys) {
  private static final String DIGITAL_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
  private static final String SECURITY_UTILITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

  /** The forgery of an honest, unsigned receipt. */
  byte[] of(byte[] unsignedReceipt) throws WSSecurityException {
    Document receipt = DOMReader.readXMLDOM(unsignedReceipt);
    forgeDigests(receipt);
    try (AS4ResourceHelper resources = new AS4ResourceHelper()) {
      Document signed =
          AS4Signer.createSignedMessage(
              keys,
              receipt,
              ESoapVersion.SOAP_12,
              messagingId(receipt),
              null,
              resources,
              true,
              AS4SigningParams.createDefault());
      return AS4XMLHelper.serializeXML(signed).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static void forgeDigests(Document receipt) {
    NodeList digests = receipt.getElementsByTagNameNS(DIGITAL_SIGNATURE, "DigestValue");
    if (digests.getLength() == 0) {
      throw new IllegalArgumentException("There is no reference to forge");
    }
    for (int i = 0; i < digests.getLength(); i++) {
      byte[] digest = Base64.getDecoder().decode(digests.item(i).getTextContent());
      digest[0] ^= 1;
      digests.item(i).setTextContent(Base64.getEncoder().encodeToString(digest));
    }
  }

  private static String messagingId(Document receipt) {
    Element messaging =
        (Element) receipt.getElementsByTagNameNS(Ebms.NAMESPACE, "Messaging").item(0);
    return messaging.getAttributeNS(SECURITY_UTILITY, "Id");
  }
}
