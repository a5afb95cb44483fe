// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.io.IOException;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;

/** Distinguished names, in the one form in which they are compared (RFC 5280, section 7.1). */
final class DirectoryNames {
  private DirectoryNames() {}

  static X500Principal of(GeneralName directoryName) {
    try {
      return new X500Principal(directoryName.getName().toASN1Primitive().getEncoded("DER"));
    } catch (IOException e) {
      throw new IllegalArgumentException("Not a distinguished name", e);
    }
  }
}
