// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TlsPeer;
import org.junit.jupiter.api.Test;

/** Whose places a message takes. */
class RemotePartnerTest {

  @Test
  void aCertificateSaysMoreThanAnAddress() {
    TlsPeer bd = new TlsPeer(List.of(TestPki.BD.certificate()));
    TlsPeer kr = new TlsPeer(List.of(TestPki.KR.certificate()));

    assertThat(RemotePartner.name(bd, "192.0.2.1"))
        .isEqualTo(RemotePartner.name(bd, "192.0.2.2"))
        .isNotEqualTo(RemotePartner.name(kr, "192.0.2.1"));
  }

  @Test
  void withoutOneTheAddressCounts() {
    assertThat(of("192.0.2.1")).isNotEqualTo(of("192.0.2.2"));
  }

  @Test
  void oneNetworkOfIpv6IsOnePartner() {
    assertThat(of("2001:db8:0:1::1")).isEqualTo(of("2001:db8:0:1:ffff::2"));
    assertThat(of("2001:db8:0:1::1")).isNotEqualTo(of("2001:db8:0:2::1"));
  }

  private static String of(String address) {
    return RemotePartner.name(TlsPeer.UNKNOWN, address);
  }
}
