// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.configuration.As4Properties;
import org.crossborder.gateway.configuration.As4Properties.ClientAuthentication;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** Old and new keys come from their bundles, and a bundle that is reloaded counts at once. */
class OwnKeysTest {
  private static final Instant NOW = Instant.now();
  private static final MshKey OLD =
      TestPki.rsa("own.bd", NOW.minus(Duration.ofDays(300)), NOW.plus(Duration.ofDays(3)));
  private static final MshKey NEW =
      TestPki.rsa("own.bd", NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(300)));

  private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();

  static As4Properties properties(ClientAuthentication clientAuthentication) {
    return new As4Properties(
        "127.0.0.1",
        0,
        "as4",
        "signing",
        List.of(),
        Duration.ofHours(24),
        null,
        clientAuthentication,
        null);
  }

  static SslBundle bundle(MshKey... keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (MshKey key : keys) {
      store.setKeyEntry(
          "key-" + number++,
          key.privateKey(),
          "changeit".toCharArray(),
          new Certificate[] {key.certificate()});
    }
    return SslBundle.of(SslStoreBundle.of(store, "changeit", null));
  }

  private OwnKeys keys() {
    return new OwnKeys(properties(ClientAuthentication.NONE), bundles);
  }

  @Test
  void allKeysOfABundleAreOwn() throws Exception {
    bundles.registerBundle("signing", bundle(OLD, NEW));

    assertThat(certificates(keys()))
        .containsExactlyInAnyOrder(OLD.certificate(), NEW.certificate());
  }

  @Test
  void aBundleThatIsReloadedCountsAtOnce() throws Exception {
    bundles.registerBundle("signing", bundle(OLD));
    OwnKeys keys = keys();

    bundles.updateBundle("signing", bundle(OLD, NEW));

    assertThat(certificates(keys)).hasSize(2);
  }

  @Test
  void aBundleThatCannotBeReadLeavesTheKeysAsTheyWere() throws Exception {
    bundles.registerBundle("signing", bundle(OLD));
    OwnKeys keys = keys();

    bundles.updateBundle("signing", bundle());

    assertThat(certificates(keys)).containsExactly(OLD.certificate());
  }

  @Test
  void aBundleWithoutAKeyIsNoConfiguration() throws Exception {
    bundles.registerBundle("signing", bundle());

    assertThatThrownBy(this::keys).isInstanceOf(WrongConfigurationException.class);
  }

  @Test
  void theOldKeySealsUntilTheNewHasSettled() throws Exception {
    bundles.registerBundle("signing", bundle(NEW, OLD));
    OwnKeys keys = keys();

    assertThat(keys.sealing(NOW).chain()).containsExactly(OLD.certificate());
    assertThat(keys.sealing(NOW.plus(Duration.ofHours(30))).chain())
        .containsExactly(NEW.certificate());
  }

  private static List<X509Certificate> certificates(OwnKeys keys) {
    return keys.get().stream().map(MshKey::certificate).toList();
  }
}
