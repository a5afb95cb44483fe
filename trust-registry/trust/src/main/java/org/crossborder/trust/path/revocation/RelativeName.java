// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.io.IOException;
import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/** A nameRelativeToCRLIssuer: one step below a name (RFC 5280, section 4.2.1.13). */
final class RelativeName {
  private RelativeName() {}

  static X500Principal below(X500Principal above, ASN1Encodable relative) {
    RDN[] steps = X500Name.getInstance(above.getEncoded()).getRDNs();
    RDN[] longer = Arrays.copyOf(steps, steps.length + 1);
    longer[steps.length] = RDN.getInstance(relative);
    try {
      return new X500Principal(new X500Name(longer).getEncoded("DER"));
    } catch (IOException e) {
      throw new IllegalArgumentException("Not a distinguished name", e);
    }
  }
}
