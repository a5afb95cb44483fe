// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.xml.Namespaces.DSIG11;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Element;

/** ECDH-ES with a dsig11:ECKeyValue; the EC alternative of eDelivery AS4 2.0. */
final class EcdhEs implements Agreement {
  private static final String OID = "urn:oid:";

  @Override
  public String method() {
    return Algorithms.ECDH_ES;
  }

  @Override
  public String jcaName() {
    return "ECDH";
  }

  @Override
  public KeyPair ephemeral(PublicKey recipient) throws GeneralSecurityException {
    if (!(recipient instanceof ECPublicKey key)) {
      throw new InvalidKeyException("The recipient's key is no EC key");
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(key.getParams());
    return generator.generateKeyPair();
  }

  @Override
  public String originator(PublicKey ephemeral) {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(ephemeral.getEncoded());
    return """
        <ds:KeyValue><dsig11:ECKeyValue>
          <dsig11:NamedCurve URI="%s"/>
          <dsig11:PublicKey>%s</dsig11:PublicKey>
        </dsig11:ECKeyValue></ds:KeyValue>
        """
        .formatted(
            OID + info.getAlgorithm().getParameters(),
            Base64.getEncoder().encodeToString(info.getPublicKeyData().getBytes()));
  }

  @Override
  public PublicKey originator(Element originatorKeyInfo) throws GeneralSecurityException {
    List<Element> values = Elements.all(originatorKeyInfo, DSIG11, "ECKeyValue");
    if (values.size() != 1) {
      throw new InvalidKeyException("There is no ECKeyValue");
    }
    Element value = values.get(0);
    String curve =
        Elements.child(value, DSIG11, "NamedCurve").map(e -> e.getAttribute("URI")).orElse("");
    byte[] point = Base64.getMimeDecoder().decode(Elements.text(value, DSIG11, "PublicKey"));
    try {
      AlgorithmIdentifier algorithm =
          new AlgorithmIdentifier(
              X9ObjectIdentifiers.id_ecPublicKey, new ASN1ObjectIdentifier(curve.replace(OID, "")));
      byte[] der = new SubjectPublicKeyInfo(algorithm, point).getEncoded();
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    } catch (IOException | IllegalArgumentException notAKey) {
      throw new InvalidKeyException("The ECKeyValue cannot be read", notAKey);
    }
  }
}
