// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.SignatureRefusal;

/**
 * A CAdES signature that verifies, opened for attributes to be added.
 *
 * @param certificate of the signer
 */
record OpenCades(CMSSignedData data, CmsSigner signer, X509Certificate certificate) {
  /**
   * Reads signed data and verifies them, whatever the time.
   *
   * @param content what is signed
   * @throws IllegalArgumentException if there is not one signature, or it does not verify
   */
  static OpenCades of(byte[] cms, byte[] content) {
    CMSSignedData data =
        CmsEncoding.read(cms, false)
            .orElseThrow(() -> new IllegalArgumentException("These are no CMS signed data"));
    Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
    if (signers.size() != 1) {
      throw new IllegalArgumentException(
          "There are %d signatures; one can be raised".formatted(signers.size()));
    }
    CmsSigner signer = CmsSigner.of(signers.iterator().next(), data, content);
    List<SignatureRefusal> refusals =
        SignatureRefusal.first(
            List.of(
                () -> signer.attributes().check(PKCSObjectIdentifiers.data),
                () -> CmsVerification.identify(signer),
                () -> CmsVerification.agree(signer),
                () -> CmsVerification.verify(signer)));
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException(refusals.get(0).finding().message().in(Language.EN));
    }
    return new OpenCades(data, signer, signer.certificate().orElseThrow());
  }
}
