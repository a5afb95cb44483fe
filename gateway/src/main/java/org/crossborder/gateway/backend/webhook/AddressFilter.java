// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the hosts of webhooks, once for each connection, which then goes to that very address: a
 * name that is resolved to another one a moment later gains nothing. Addresses that are not public
 * are refused (OWASP API7:2023, server side request forgery), unless the operator has named the
 * host.
 */
public final class AddressFilter implements DnsResolver {
  private final Set<String> internalHosts;

  /**
   * @param internalHosts hosts that may have addresses of networks that are not public
   */
  public AddressFilter(Set<String> internalHosts) {
    this.internalHosts =
        internalHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A host was not connected to, for its address is not public. */
  static final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    if (internalHosts.contains(host.toLowerCase(Locale.ROOT))) {
      return addresses;
    }
    InetAddress[] open =
        Arrays.stream(addresses).filter(PublicAddresses::includes).toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new RefusedAddressException(
          host + " has no public address; if it is meant, name it in webhooks.internal-hosts");
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return host;
  }
}
