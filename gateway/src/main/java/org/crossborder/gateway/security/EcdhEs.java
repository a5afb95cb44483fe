// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.DSIG11;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.util.BigIntegers;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.NamedCurve;
import org.w3c.dom.Element;

/**
 * ECDH ephemeral-static (XML Encryption 1.1, 5.6.4) with a dsig11:ECKeyValue (XML Signature 1.1,
 * 4.5.2.3); the EC alternative of eDelivery AS4 2.0.
 */
final class EcdhEs implements Agreement {
  private static final byte UNCOMPRESSED = 4;

  @Override
  public String algorithm() {
    return Algorithms.ECDH_ES;
  }

  @Override
  public AsymmetricCipherKeyPair ephemeral(AsymmetricKeyParameter recipient, SecureRandom random) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(
        new ECKeyGenerationParameters(((ECKeyParameters) recipient).getParameters(), random));
    return generator.generateKeyPair();
  }

  @Override
  public void writeOriginator(Element originatorKeyInfo, AsymmetricKeyParameter key) {
    ECPublicKeyParameters point = (ECPublicKeyParameters) key;
    ECNamedDomainParameters curve = (ECNamedDomainParameters) point.getParameters();
    Element value =
        Elements.child(
            Elements.child(originatorKeyInfo, DS, "ds:KeyValue"), DSIG11, "dsig11:ECKeyValue");
    Elements.child(value, DSIG11, "dsig11:NamedCurve")
        .setAttributeNS(null, "URI", "urn:oid:" + curve.getName());
    Elements.text(
        value, DSIG11, "dsig11:PublicKey", Elements.base64(point.getQ().getEncoded(false)));
  }

  /** Only a point of a named curve of the profile; Bouncy Castle checks that it is on the curve. */
  @Override
  public AsymmetricKeyParameter readOriginator(Element originatorKeyInfo)
      throws MessageRefused, IOException {
    Element value =
        Profile.child(Profile.child(originatorKeyInfo, DS, "KeyValue"), DSIG11, "ECKeyValue");
    String uri = Profile.child(value, DSIG11, "NamedCurve").getAttributeNS(null, "URI");
    NamedCurve curve =
        NamedCurve.ofUri(uri)
            .orElseThrow(
                () -> Profile.deviation("NamedCurve is '" + uri + "'; not of the profile."));
    byte[] point = Elements.bytes(Profile.child(value, DSIG11, "PublicKey"));
    if (point.length == 0 || point[0] != UNCOMPRESSED) {
      throw Profile.deviation("ECKeyValue/PublicKey must be an uncompressed point.");
    }
    return PublicKeyFactory.createKey(
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_ecPublicKey, new ASN1ObjectIdentifier(curve.oid())),
            point));
  }

  /** The x coordinate, as long as the field's elements. */
  @Override
  public byte[] secret(AsymmetricKeyParameter own, AsymmetricKeyParameter theirs)
      throws GeneralSecurityException {
    if (!(own instanceof ECPrivateKeyParameters) || !(theirs instanceof ECPublicKeyParameters)) {
      throw new GeneralSecurityException("A key is not an EC key");
    }
    ECDHBasicAgreement agreement = new ECDHBasicAgreement();
    agreement.init(own);
    return BigIntegers.asUnsignedByteArray(
        agreement.getFieldSize(), agreement.calculateAgreement(theirs));
  }
}
