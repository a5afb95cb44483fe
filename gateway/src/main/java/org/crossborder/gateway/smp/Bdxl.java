// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;
import org.crossborder.gateway.pmode.PublisherLocation;

/**
 * Finds a participant's publisher (OASIS BDXL 1.0, 2): a DNS name is made of the participant's
 * identifier, and the U-NAPTR record at this name has the publisher's URI. DNS is not believed: it
 * says whom to ask, and what is answered counts only under the publisher's signature and TLS
 * certificate.
 */
public final class Bdxl {
  private static final Comparator<NaptrRecord> FIRST_TO_USE =
      Comparator.comparingInt(NaptrRecord::order).thenComparingInt(NaptrRecord::preference);

  private Bdxl() {}

  /**
   * The base URI of the publisher, asked for now if DNS knows it.
   *
   * @throws SmpRefusedException if there is none, or its record is not one of BDXL
   */
  public static URI publisher(
      PublisherLocation location, Identifier participant, SmpVersion version)
      throws SmpRefusedException {
    if (location instanceof PublisherLocation.Address known) {
      return known.uri();
    }
    PublisherLocation.Zone zone = (PublisherLocation.Zone) location;
    String name = name(participant, zone.domain());
    return Dns.naptr(name, zone.nameServer()).stream()
        .filter(naptr -> naptr.isTerminalUri() && version.services().contains(naptr.service()))
        .min(FIRST_TO_USE)
        .orElseThrow(
            () ->
                new SmpRefusedException(
                    "%s has no U-NAPTR record of service %s."
                        .formatted(name, String.join(" or ", version.services()))))
        .uri();
  }

  /**
   * The participant's name in DNS: SHA-256 of its identifier in lower case, in base 32 without
   * padding, below the domain. The scheme is no part of what is hashed; where it tells participants
   * apart, it is in the domain.
   */
  static String name(Identifier participant, String domain) {
    byte[] digest = sha256(participant.value().toLowerCase(Locale.ROOT));
    return Base32.toBase32String(digest).replace("=", "") + "." + domain;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
