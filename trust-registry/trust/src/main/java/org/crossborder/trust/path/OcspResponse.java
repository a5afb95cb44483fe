// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.SingleResp;

/**
 * An OCSP response (RFC 6960, section 4.2.1), read but not verified. One that says only that the
 * responder could not answer says nothing about any certificate.
 */
public final class OcspResponse {
  private final Optional<BasicOCSPResp> basic;
  private final List<SingleResp> singles;

  private OcspResponse(Optional<BasicOCSPResp> basic) {
    this.basic = basic;
    this.singles = basic.map(answered -> List.of(answered.getResponses())).orElse(List.of());
  }

  /**
   * One DER-encoded response.
   *
   * @throws IOException if it is none, or of another type than id-pkix-ocsp-basic
   */
  public static OcspResponse parse(byte[] der) throws IOException {
    try {
      OCSPResp response = new OCSPResp(ASN1Primitive.fromByteArray(der).getEncoded());
      if (response.getStatus() != OCSPRespBuilder.SUCCESSFUL) {
        return new OcspResponse(Optional.empty());
      }
      if (response.getResponseObject() instanceof BasicOCSPResp basic) {
        return new OcspResponse(Optional.of(readable(basic)));
      }
      throw new IOException("Not a basic OCSP response");
    } catch (IOException | OCSPException | RuntimeException e) {
      throw new IOException("Not an OCSP response", e);
    }
  }

  /** What is read late would fail late: times and certificates are looked at now. */
  private static BasicOCSPResp readable(BasicOCSPResp basic) {
    basic.getProducedAt();
    basic.getCerts();
    for (SingleResp single : basic.getResponses()) {
      single.getThisUpdate();
      single.getNextUpdate();
      single.getCertStatus();
    }
    return basic;
  }

  Optional<BasicOCSPResp> basic() {
    return basic;
  }

  List<SingleResp> singles() {
    return singles;
  }
}
