// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/** Gives WSS4J the one key to sign with; it is never asked what to trust. */
final class MshKeyCrypto extends CryptoBase {
  private final MshKey key;

  MshKeyCrypto(MshKey key) {
    this.key = key;
  }

  @Override
  public X509Certificate[] getX509Certificates(CryptoType cryptoType) {
    return new X509Certificate[] {key.certificate()};
  }

  @Override
  public String getX509Identifier(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  @Override
  public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler handler) {
    return key.privateKey();
  }

  @Override
  public PrivateKey getPrivateKey(PublicKey publicKey, CallbackHandler handler) {
    return key.privateKey();
  }

  @Override
  public PrivateKey getPrivateKey(String identifier, String password) {
    return key.privateKey();
  }

  @Override
  public void verifyTrust(
      X509Certificate[] certificates,
      boolean revocation,
      @Nullable Collection<Pattern> subjects,
      @Nullable Collection<Pattern> issuers)
      throws WSSecurityException {
    throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  public void verifyTrust(PublicKey publicKey) throws WSSecurityException {
    throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
  }
}
