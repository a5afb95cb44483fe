// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.crossborder.validation.signature.RsaPadding;

/**
 * The signature algorithm that fits a key, as the platform and as CMS know it. A key for which TS
 * 119 312 has no row cannot seal.
 */
enum SealAlgorithm {
  RSA_PSS("RSASSA-PSS", "SHA256withRSAandMGF1"),
  RSA_PKCS1("SHA256withRSA", "SHA256withRSA"),
  ECDSA_256("SHA256withECDSA", "SHA256withECDSA"),
  ECDSA_384("SHA384withECDSA", "SHA384withECDSA"),
  ECDSA_512("SHA512withECDSA", "SHA512withECDSA");

  private static final int SALT = 32;

  private final String platformName;
  private final String cmsName;

  SealAlgorithm(String platformName, String cmsName) {
    this.platformName = platformName;
    this.cmsName = cmsName;
  }

  static SealAlgorithm of(PrivateKey key, RsaPadding padding) {
    return switch (key.getAlgorithm()) {
      case "RSASSA-PSS" -> RSA_PSS;
      case "RSA" -> padding == RsaPadding.PSS ? RSA_PSS : RSA_PKCS1;
      case "EC" -> key instanceof ECKey ec ? ofCurve(ec) : ECDSA_256;
      default -> {
        if (key instanceof RSAKey) {
          yield padding == RsaPadding.PSS ? RSA_PSS : RSA_PKCS1;
        }
        throw new IllegalArgumentException(
            "A " + key.getAlgorithm() + " key cannot seal; use RSA or elliptic curves");
      }
    };
  }

  /** Signs with the platform's provider of the key. */
  ContentSigner signer(PrivateKey key) {
    AlgorithmIdentifier identifier = new DefaultSignatureAlgorithmIdentifierFinder().find(cmsName);
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    return new ContentSigner() {
      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return identifier;
      }

      @Override
      public OutputStream getOutputStream() {
        return octets;
      }

      @Override
      public byte[] getSignature() {
        return sign(key, octets.toByteArray());
      }
    };
  }

  private byte[] sign(PrivateKey key, byte[] octets) {
    try {
      Signature signature = Signature.getInstance(platformName);
      if (this == RSA_PSS) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT, 1));
      }
      signature.initSign(key);
      signature.update(octets);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new RuntimeOperatorException("The key cannot seal: " + e.getMessage(), e);
    }
  }

  private static SealAlgorithm ofCurve(ECKey key) {
    int bits = key.getParams().getOrder().bitLength();
    return bits <= 256 ? ECDSA_256 : bits <= 384 ? ECDSA_384 : ECDSA_512;
  }
}
