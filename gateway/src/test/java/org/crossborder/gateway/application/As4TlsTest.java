// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.crossborder.gateway.configuration.As4Properties.ClientAuthentication;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** The AS4 port's TLS as it is configured, and as bundles and register change. */
class As4TlsTest {
  @TempDir Path directory;
  private final DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry();
  private final AtomicReference<Set<X509Certificate>> partners = new AtomicReference<>(Set.of());
  private final Tomcat tomcat = new Tomcat();
  private final Connector connector = new Connector();

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  private As4Tls start(ClientAuthentication clients) throws Exception {
    bundles.registerBundle("as4", OwnKeysTest.bundle(TestPki.TLS));
    As4Tls tls = new As4Tls(connector, OwnKeysTest.properties(clients), bundles, partners::get);
    tls.apply();
    connector.setPort(0);
    tomcat.setBaseDir(directory.toString());
    tomcat.setConnector(connector);
    tomcat.addContext("", null);
    tomcat.start();
    return tls;
  }

  @Test
  void aCertificateThatIsReplacedIsShownToTheNextConnection() throws Exception {
    start(ClientAuthentication.NONE);
    assertThat(shown(null)).isEqualTo(TestPki.TLS.certificate());

    bundles.updateBundle("as4", OwnKeysTest.bundle(TestPki.KR));

    assertThat(shown(null)).isEqualTo(TestPki.KR.certificate());
  }

  @Test
  void aPartnerThatHasJustRegisteredItsCertificateIsLetIn() throws Exception {
    As4Tls tls = start(ClientAuthentication.REQUIRED);
    assertThatThrownBy(() -> shown(TestPki.BD)).isInstanceOf(IOException.class);

    partners.set(Set.of(TestPki.BD.certificate()));
    tls.partnersChanged();

    assertThat(shown(TestPki.BD)).isEqualTo(TestPki.TLS.certificate());
    assertThatThrownBy(() -> shown(TestPki.STRANGER)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> shown(null)).isInstanceOf(IOException.class);
  }

  @Test
  void tls11IsNotSpoken() throws Exception {
    start(ClientAuthentication.NONE);

    assertThat(connector.getProtocolHandler().findSslHostConfigs()[0].getEnabledProtocols())
        .containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
  }

  @Test
  void aTlsCertificateThatEntsogFindsWeakIsWarnedOf() throws Exception {
    KeyStore store = OwnKeysTest.bundle(TestPki.TLS).getStores().getKeyStore();
    KeyStore ec = KeyStore.getInstance("PKCS12");
    ec.load(null, null);
    ec.setKeyEntry(
        "strong",
        TestPki.BD_EC.privateKey(),
        new char[0],
        new X509Certificate[] {TestPki.BD_EC.certificate()});

    assertThat(TlsStrength.weaknesses(store)).hasSize(1);
    assertThat(TlsStrength.weaknesses(ec)).isEmpty();
  }

  /** The certificate that the port shows to a client that shows this one, or none. */
  private X509Certificate shown(@Nullable MshKey client) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keyManagers(client), new TrustManager[] {new Trusting()}, null);
    try (SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket("127.0.0.1", connector.getLocalPort())) {
      socket.setSoTimeout(10_000);
      socket.startHandshake();
      socket
          .getOutputStream()
          .write("GET / HTTP/1.0\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      if (socket.getInputStream().read() < 0) { // TLS 1.3 refuses a client after the handshake
        throw new IOException("closed");
      }
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private static javax.net.ssl.KeyManager @Nullable [] keyManagers(@Nullable MshKey client)
      throws Exception {
    if (client == null) {
      return null;
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(OwnKeysTest.bundle(client).getStores().getKeyStore(), "changeit".toCharArray());
    return factory.getKeyManagers();
  }

  /** The test looks at the certificate itself. */
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
