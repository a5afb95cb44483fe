// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A CAdES signature.
 *
 * @param content what it signs
 */
@SuppressWarnings("ArrayRecordComponent") // only carried
record CmsView(CMSSignedData data, byte[] content) {
  private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

  /** A signature with its content in it. */
  static CmsView around(byte[] der) throws IOException {
    try {
      CMSSignedData data = new CMSSignedData(der);
      return new CmsView(data, (byte[]) data.getSignedContent().getContent());
    } catch (CMSException broken) {
      throw new IOException("No CMS", broken);
    }
  }

  /** A signature whose content lies beside it. */
  static CmsView beside(byte[] der, byte[] content) throws IOException {
    try {
      return new CmsView(new CMSSignedData(new CMSProcessableByteArray(content), der), content);
    } catch (CMSException broken) {
      throw new IOException("No CMS", broken);
    }
  }

  /**
   * The seal.
   *
   * @param now its time, if it claims none
   */
  Optional<SealView> seal(Sight sight, Instant now) {
    SignerInformation signer = data.getSignerInfos().iterator().next();
    try {
      X509CertificateHolder holder = holder(signer);
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
      Attribute time = signer.getSignedAttributes().get(CMSAttributes.signingTime);
      return Optional.of(
          new SealView(
              certificate,
              ECDSA_SHA256,
              verified(signer, certificate, sight),
              time == null
                  ? now
                  : Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant(),
              false));
    } catch (GeneralSecurityException | OperatorCreationException | CMSException broken) {
      return Optional.empty();
    }
  }

  private X509CertificateHolder holder(SignerInformation signer) throws CMSException {
    return data.getCertificates().getMatches(null).stream()
        .filter(signer.getSID()::match)
        .findFirst()
        .orElseThrow(() -> new CMSException("The signer's certificate is missing"));
  }

  private static boolean verified(
      SignerInformation signer, X509Certificate certificate, Sight sight)
      throws OperatorCreationException, CMSException {
    try {
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (CMSSignerDigestMismatchException other) {
      return sight.seesNot("cms-digest");
    }
  }
}
