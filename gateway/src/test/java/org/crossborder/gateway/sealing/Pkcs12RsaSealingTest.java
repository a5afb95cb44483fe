// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

class Pkcs12RsaSealingTest extends AuthoritySealingContract {
  Pkcs12RsaSealingTest() {
    super(KeyPlace.PKCS12, AuthorityKeys.RSA, AuthorityKeys.OTHER_RSA);
  }
}
