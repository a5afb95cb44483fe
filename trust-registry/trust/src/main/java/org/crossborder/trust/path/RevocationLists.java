// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import org.bouncycastle.jcajce.provider.asymmetric.x509.CertificateFactory;

/** Reads CRLs; by Bouncy Castle, which the path algorithm needs for indirect CRLs. */
public final class RevocationLists {
  private RevocationLists() {}

  /** One DER-encoded CRL. */
  public static X509CRL parse(byte[] der) throws CRLException {
    try {
      X509CRL crl =
          (X509CRL) new CertificateFactory().engineGenerateCRL(new ByteArrayInputStream(der));
      if (crl == null) {
        throw new CRLException("Not a CRL");
      }
      return crl;
    } catch (RuntimeException e) {
      throw new CRLException("Not a CRL", e);
    }
  }
}
