// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cms.SignerInformation;

/**
 * A token whose signer is identified, and what it is judged with.
 *
 * @param existedBy when the token is proved to have existed
 */
record TokenCase(
    TimestampToken token,
    X509Certificate authority,
    Instant existedBy,
    TimestampTrust trust,
    ValidationData data) {
  SignerInformation signer() {
    return token.token().toCMSSignedData().getSignerInfos().iterator().next();
  }

  /** Whatever certificates are at hand; none of them is trusted. */
  List<X509Certificate> pool() {
    return Stream.concat(token.certificates().stream(), data.certificates().stream())
        .distinct()
        .toList();
  }

  String name() {
    return authority.getSubjectX500Principal().getName();
  }
}
