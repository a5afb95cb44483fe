// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.security.PublicKey;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * The keys that may sign a CRL in this name: of certificates that say so, or say nothing, and have
 * a certification path of their own (section 6.3.3 f).
 */
@FunctionalInterface
public interface CrlSigners {
  List<PublicKey> named(X500Principal crlIssuer);
}
