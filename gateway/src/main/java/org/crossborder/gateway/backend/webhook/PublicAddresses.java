// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are of the public Internet: all but those of the IANA special-purpose registries
 * (RFC 6890) and multicast. Of IPv6, what carries an IPv4 address is refused as a whole (6to4,
 * Teredo, NAT64).
 */
final class PublicAddresses {
  private static final List<Block> OTHERS =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3));

  /** The only range that is given out; within it, what is for special purposes. */
  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

  private static final List<Block> OTHERS_OF_IPV6 =
      List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16));

  private PublicAddresses() {}

  /** Addresses whose first bits are these. */
  private record Block(BigInteger prefix, int shift, int bytes) {
    static Block of(String address, int length) {
      try {
        byte[] bytes = InetAddress.getByName(address).getAddress(); // a literal is not looked up
        int shift = bytes.length * 8 - length;
        return new Block(new BigInteger(1, bytes).shiftRight(shift), shift, bytes.length);
      } catch (UnknownHostException e) {
        throw new IllegalStateException(address + " is an address", e);
      }
    }

    boolean includes(byte[] address) {
      return address.length == bytes && new BigInteger(1, address).shiftRight(shift).equals(prefix);
    }
  }

  static boolean includes(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return OTHERS.stream().noneMatch(block -> block.includes(bytes));
    }
    return GLOBAL_UNICAST.includes(bytes)
        && OTHERS_OF_IPV6.stream().noneMatch(block -> block.includes(bytes));
  }
}
