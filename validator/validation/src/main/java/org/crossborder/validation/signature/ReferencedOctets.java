// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.Reference;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.w3c.dom.Element;

/**
 * What a reference gives by the processing model of XML-DSig (section 4.4.3.2): octets as they are;
 * a node set canonicalized as the time-stamp says.
 */
final class ReferencedOctets {
  private ReferencedOctets() {}

  static byte[] of(Reference reference, String canonicalization) throws XMLSecurityException {
    XMLSignatureInput output = reference.getContentsAfterTransformation();
    try {
      if (endsInOctets(reference)) {
        return output.getBytes();
      }
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      Canonicalizer.getInstance(canonicalization)
          .canonicalizeXPathNodeSet(output.getNodeSet(), octets);
      return octets.toByteArray();
    } catch (IOException e) {
      throw new XMLSecurityException(e);
    }
  }

  /** A file is read as octets, a part of the document as a node set. */
  private static boolean endsInOctets(Reference reference) {
    SignatureReference read = SignatureReference.read(reference.getElement());
    List<Element> transforms = read.transforms();
    return transforms.isEmpty()
        ? read.isOutside()
        : SignedScopeChecking.isCanonicalization(transforms.get(transforms.size() - 1));
  }
}
