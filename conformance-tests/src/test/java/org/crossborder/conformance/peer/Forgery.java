// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.crypto.AS4SigningParams;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.messaging.crypto.AS4Signer;
import com.helger.phase4.model.ESoapVersion;
import com.helger.phase4.util.AS4ResourceHelper;
import com.helger.phase4.util.AS4XMLHelper;
import com.helger.xml.serialize.read.DOMReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.crossborder.conformance.pki.Credential;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signals that say what is not so.
 *
 * @param signer whose signature they bear
 */
record Forgery(Credential signer, Profile profile) {
  private static final String DIGITAL_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
  private static final String BUSINESS_SIGNALS =
      "http://docs.oasis-open.org/ebxml-bp/ebbp-signals-2.0";
  private static final String SECURITY_UTILITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

  /** The forgery of an honest, unsigned receipt. */
  byte[] of(byte[] unsignedReceipt, Consumer<Document> change) throws WSSecurityException {
    Document signal = DOMReader.readXMLDOM(unsignedReceipt);
    change.accept(signal);
    AS4SigningParams parameters =
        AS4SigningParams.createDefault()
            .setAlgorithmSign(profile.signature())
            .setAlgorithmSignDigest(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
    try (AS4ResourceHelper resources = new AS4ResourceHelper()) {
      return bytes(
          AS4Signer.createSignedMessage(
              Phase4.keys(signer, List.of()),
              signal,
              ESoapVersion.SOAP_12,
              first(signal, Ebms.NAMESPACE, "Messaging").getAttributeNS(SECURITY_UTILITY, "Id"),
              null,
              resources,
              true,
              parameters));
    }
  }

  /** A forgery that nobody signs. */
  static byte[] unsigned(byte[] unsignedReceipt, Consumer<Document> change) {
    Document signal = DOMReader.readXMLDOM(unsignedReceipt);
    change.accept(signal);
    return bytes(signal);
  }

  static void otherDigests(Document receipt) {
    Element digestValue = first(receipt, DIGITAL_SIGNATURE, "DigestValue");
    byte[] digest = Base64.getDecoder().decode(digestValue.getTextContent());
    digest[0] ^= 1;
    digestValue.setTextContent(Base64.getEncoder().encodeToString(digest));
  }

  static void oneReferenceLess(Document receipt) {
    remove(first(receipt, BUSINESS_SIGNALS, "MessagePartNRInformation"));
  }

  static void otherMessage(Document receipt) {
    first(receipt, Ebms.NAMESPACE, "RefToMessageId").setTextContent("another@phase4.example");
  }

  /** EBMS:0103 in the receipt's place: a failure that sending again does not mend. */
  static void policyNoncompliance(Document receipt) {
    Element honest = first(receipt, Ebms.NAMESPACE, "Receipt");
    Element error = receipt.createElementNS(Ebms.NAMESPACE, "eb:Error");
    error.setAttribute("origin", "security");
    error.setAttribute("category", "Processing");
    error.setAttribute("errorCode", "EBMS:0103");
    error.setAttribute("severity", "failure");
    error.setAttribute("shortDescription", "PolicyNoncompliance");
    honest.getParentNode().replaceChild(error, honest);
  }

  private static Element first(Document document, String namespace, String name) {
    Element found = (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    if (found == null) {
      throw new IllegalArgumentException("There is no " + name + " to forge");
    }
    return found;
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private static byte[] bytes(Document document) {
    return AS4XMLHelper.serializeXML(document).getBytes(StandardCharsets.UTF_8);
  }
}
