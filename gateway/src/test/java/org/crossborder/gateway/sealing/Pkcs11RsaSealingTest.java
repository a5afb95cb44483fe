// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

class Pkcs11RsaSealingTest extends AuthoritySealingContract {
  Pkcs11RsaSealingTest() {
    super(KeyPlace.PKCS11, AuthorityKeys.RSA, AuthorityKeys.OTHER_RSA);
  }
}
