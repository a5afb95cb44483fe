// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

class Pkcs11EcSealingTest extends AuthoritySealingContract {
  Pkcs11EcSealingTest() {
    super(KeyPlace.PKCS11, AuthorityKeys.EC, AuthorityKeys.OTHER_EC);
  }
}
