// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server side request forgery (OWASP API7:2023): addresses are literals, so none is looked up. */
class AddressFilterTest {
  private final AddressFilter filter = new AddressFilter(Set.of("LocalHost", "192.168.7.7"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001::7f00:1",
        "2001:db8::1",
        "100::1"
      })
  void whatIsNotPublicIsRefused(String address) {
    assertThatThrownBy(() -> filter.resolve(address))
        .isInstanceOf(AddressFilter.RefusedAddressException.class)
        .hasMessageContaining("internal-hosts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00::1"
      })
  void whatIsPublicIsNot(String address) throws Exception {
    assertThat(filter.resolve(address)).containsExactly(InetAddress.getByName(address));
  }

  @Test
  void whatTheOperatorHasNamedMayBeInside() throws Exception {
    assertThat(filter.resolve("192.168.7.7")).hasSize(1);
    assertThat(filter.resolve("localhost")).isNotEmpty();
    assertThatThrownBy(() -> filter.resolve("192.168.7.8"))
        .isInstanceOf(AddressFilter.RefusedAddressException.class);
  }
}
