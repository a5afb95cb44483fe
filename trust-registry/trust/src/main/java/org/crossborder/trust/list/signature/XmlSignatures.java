// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.NoSuchProviderException;
import javax.xml.crypto.dsig.XMLSignatureFactory;

/** The platform's own XML signatures, whatever else an application has on its class path. */
final class XmlSignatures {
  private XmlSignatures() {}

  static XMLSignatureFactory factory() {
    try {
      return XMLSignatureFactory.getInstance("DOM", "XMLDSig");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("Every Java platform has XML signatures", e);
    }
  }
}
