// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

class Pkcs12EcSealingTest extends AuthoritySealingContract {
  Pkcs12EcSealingTest() {
    super(KeyPlace.PKCS12, AuthorityKeys.EC, AuthorityKeys.OTHER_EC);
  }
}
