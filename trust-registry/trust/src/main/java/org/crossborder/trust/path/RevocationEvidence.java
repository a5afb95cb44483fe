// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.io.IOException;
import java.security.cert.CRLException;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.path.revocation.CertificateList;

/**
 * CRLs and OCSP responses that come with a question. What cannot be read is no evidence; and no
 * more than {@value #MOST} are looked at.
 */
public record RevocationEvidence(List<CertificateList> crls, List<OcspResponse> ocspResponses) {
  static final int MOST = 50;

  public RevocationEvidence {
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }

  /** Reads evidence (DER): each a CRL or an OCSP response. */
  public static RevocationEvidence of(List<byte[]> encoded) {
    List<CertificateList> crls = new ArrayList<>();
    List<OcspResponse> responses = new ArrayList<>();
    encoded.stream().limit(MOST).forEach(der -> read(der, crls, responses));
    return new RevocationEvidence(crls, responses);
  }

  private static void read(byte[] der, List<CertificateList> crls, List<OcspResponse> responses) {
    try {
      crls.add(CertificateList.parse(der));
    } catch (CRLException notACrl) {
      try {
        responses.add(OcspResponse.parse(der));
      } catch (IOException neither) {
        // No evidence: the status stays unknown unless another source tells it.
      }
    }
  }
}
