// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** One thing that every certificate of a conforming CA fulfils. */
interface CertificateRule {
  /**
   * What of the certificate is against the rule, as the end of a sentence.
   *
   * @throws IllegalArgumentException if an extension that the rule reads is malformed
   */
  Optional<String> against(X509Certificate certificate, Place place);
}
