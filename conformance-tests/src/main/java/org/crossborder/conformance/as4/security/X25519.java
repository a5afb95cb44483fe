// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.xml.Namespaces.DSIG11;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.pki.KeyPairs;
import org.w3c.dom.Element;

/** X25519 (RFC 7748) with a dsig11:DEREncodedKeyValue; the common profile of eDelivery AS4 2.0. */
final class X25519 implements Agreement {
  @Override
  public String method() {
    return Algorithms.X25519;
  }

  @Override
  public String jcaName() {
    return "X25519";
  }

  @Override
  public KeyPair ephemeral(PublicKey recipient) {
    return KeyPairs.x25519();
  }

  @Override
  public String originator(PublicKey ephemeral) {
    return "<dsig11:DEREncodedKeyValue>%s</dsig11:DEREncodedKeyValue>"
        .formatted(Base64.getEncoder().encodeToString(ephemeral.getEncoded()));
  }

  @Override
  public PublicKey originator(Element originatorKeyInfo) throws GeneralSecurityException {
    byte[] der =
        Base64.getMimeDecoder()
            .decode(Elements.text(originatorKeyInfo, DSIG11, "DEREncodedKeyValue"));
    return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(der));
  }
}
