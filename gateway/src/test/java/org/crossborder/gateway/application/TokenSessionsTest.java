// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.AuthProvider;
import java.security.InvalidKeyException;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import org.crossborder.gateway.configuration.As4Properties.ClientAuthentication;
import org.crossborder.gateway.configuration.TokenProperties;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.sealing.SoftHsm;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.NativeCrypto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/** The gateway's own key, in a token. */
class TokenSessionsTest {
  private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
  private OwnKeys keys;

  @BeforeEach
  void theKeyIsInAToken() throws Exception {
    SoftHsm.put("gateway", "own", TestPki.BD);
    JksSslStoreDetails details =
        new JksSslStoreDetails("PKCS11", "SunPKCS11-gateway", null, SoftHsm.PIN);
    bundles.registerBundle(
        "signing",
        SslBundle.of(new JksSslStoreBundle(details, null), SslBundleKey.of(null, "own")));
    keys = new OwnKeys(OwnKeysTest.properties(ClientAuthentication.NONE), bundles);
  }

  @Test
  void itSignsAndNeverLeavesTheToken() throws Exception {
    MshKey own = keys.get().get(0);
    assertThat(own.certificate()).isEqualTo(TestPki.BD.certificate());
    assertThat(own.privateKey().getEncoded()).isNull();
    assertThat(sign(own)).isNotEmpty();
  }

  @Test
  void aSessionThatWasLostIsOpenedAgain() throws Exception {
    MshKey before = keys.get().get(0);
    ((AuthProvider) SoftHsm.provider("gateway")).logout();
    assertThatThrownBy(() -> sign(before))
        .isInstanceOfAny(ProviderException.class, InvalidKeyException.class);

    TokenSessions sessions = new TokenSessions(keys, bundles);
    sessions.check();
    assertThat(sign(keys.get().get(0))).isNotEmpty();

    MshKey after = keys.get().get(0);
    sessions.check();
    assertThat(keys.get().get(0)).isEqualTo(after).isNotEqualTo(before);
  }

  @Test
  void aSessionThatWasLostIsOpenedAgainWithNativeCryptographyToo() throws Exception {
    NativeCrypto.install();
    try {
      aSessionThatWasLostIsOpenedAgain();
      itSignsAndNeverLeavesTheToken();
    } finally {
      Security.removeProvider(AmazonCorrettoCryptoProvider.INSTANCE.getName());
    }
  }

  @Test
  void aLibraryThatIsNoneIsNoConfiguration() {
    for (String library : new String[] {"/nowhere/library.so", "relative.so", "/etc/hostname"}) {
      assertThatThrownBy(
              () ->
                  Tokens.register(
                      new TokenProperties("wrong", java.nio.file.Path.of(library), 1L, null)))
          .isInstanceOf(WrongConfigurationException.class)
          .hasMessageContaining("Token wrong");
    }
    assertThatThrownBy(() -> Tokens.register(new TokenProperties("both", SoftHsm.LIBRARY, 1L, 1)))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessageContaining("exclude each other");
  }

  private static byte[] sign(MshKey key) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.privateKey());
    signature.update((byte) 1);
    return signature.sign();
  }
}
