// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.web.TrustRegistryServer;
import org.crossborder.trust.TestCa;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The real server over TLS on a free port of loopback. */
public final class RunningRegistry implements AutoCloseable {
  private final ConfigurableApplicationContext server;
  private final SSLContext tls;
  private final HttpClient http;

  private RunningRegistry(ConfigurableApplicationContext server, SSLContext tls) {
    this.server = server;
    this.tls = tls;
    this.http = HttpClient.newBuilder().sslContext(tls).build();
  }

  /** A server over a home, with further arguments such as {@code --crossborder.registry...}. */
  public static RunningRegistry start(Path home, String... further) throws Exception {
    Path keyStoreFile = home.resolve("tls.p12");
    SSLContext tls = makeKeyStore(keyStoreFile);
    return new RunningRegistry(
        TrustRegistryServer.start(
            with(
                further,
                "--crossborder.registry.home=" + home,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.ssl.key-store=" + keyStoreFile.toUri(),
                "--server.ssl.key-store-password=secret",
                "--server.ssl.key-store-type=PKCS12")),
        tls);
  }

  public URI uri() {
    return URI.create(
        "https://localhost:" + server.getEnvironment().getProperty("local.server.port"));
  }

  public SSLContext tls() {
    return tls;
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> post(String path, String json, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri().resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> getBytes(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> send(String method, String path, String contentType, byte[] body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri().resolve(path))
            .header("Content-Type", contentType)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What is mapped to which path. */
  RequestMappingHandlerMapping mappings() {
    return server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  /** What the clock does every half a minute. */
  void renew() {
    server.getBean(CurrentPublication.class).renew();
  }

  /** A part of the running server. */
  public <T> T bean(Class<T> type) {
    return server.getBean(type);
  }

  /** A real fault: from now on, whatever needs the database fails. */
  public void cutOffTheDatabase() {
    server.getBean(Database.class).close();
  }

  @Override
  public void close() {
    server.close();
  }

  private static List<String> with(String[] further, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(further));
    return all;
  }

  private static SSLContext makeKeyStore(Path file) throws Exception {
    KeyPair keys = TestCa.newKeys();
    X500Name name = new X500Name("CN=localhost");
    Instant now = Instant.now();
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plusSeconds(86400)),
                        name,
                        keys.getPublic())
                    .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")))
                    .build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    store(file, keys, certificate);
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("registry", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return tls;
  }

  private static void store(Path file, KeyPair keys, X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "tls", keys.getPrivate(), "secret".toCharArray(), new X509Certificate[] {certificate});
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "secret".toCharArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
