// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.security.MshKey;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The real application on real ports with TLS; only the trust registry is a test's own. A {@code
 * more.yml} in its folder adds to its configuration.
 */
final class RunningGateway implements AutoCloseable {
  static final String PASSWORD = "changeit";
  static final String WEBHOOK_KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String TOKEN = "token-of-a-single-window";
  private static final String WATCHER = "token-of-a-statistics-office";
  private static final String AUDITOR = "token-of-a-court";

  private final Path folder;
  private final String party;
  private final MshKey key;
  private final TrustData trust;
  private final URI webhook;
  private final String expiry;
  private final List<String> options;
  private final Clock clock;
  private ConfigurableApplicationContext context;
  private int pausedApi;
  private int pausedAs4;

  RunningGateway(Path folder, String party, MshKey key, TrustData trust, URI webhook)
      throws Exception {
    this(folder, party, key, trust, webhook, "1h");
  }

  /**
   * @param options further ones, as on a command line
   */
  RunningGateway(
      Path folder,
      String party,
      MshKey key,
      TrustData trust,
      URI webhook,
      String expiry,
      String... options)
      throws Exception {
    this(folder, party, key, trust, webhook, expiry, Clock.systemUTC(), options);
  }

  /**
   * @param clock that this gateway goes by
   */
  RunningGateway(
      Path folder,
      String party,
      MshKey key,
      TrustData trust,
      URI webhook,
      String expiry,
      Clock clock,
      String... options)
      throws Exception {
    this.clock = clock;
    this.expiry = expiry;
    this.options = List.of(options);
    this.folder = Files.createDirectories(folder);
    this.party = party;
    this.key = key;
    this.trust = trust;
    this.webhook = webhook;
    keyStore(folder.resolve("tls.p12"), TestPki.TLS);
    keyStore(folder.resolve("gateway.p12"), key);
    Files.writeString(folder.resolve("ca.pem"), pem(TestPki.TLS.certificate()));
    Files.writeString(folder.resolve("root.json"), "{}");
    this.context = start(0, 0);
  }

  /** Stops and starts again, at the same ports. */
  void restart() throws Exception {
    pause();
    resume();
  }

  /** Stops; {@link #resume} starts again, at the same ports. */
  void pause() {
    pausedApi = apiPort();
    pausedAs4 = as4Port();
    context.close();
  }

  void resume() throws Exception {
    context = start(pausedApi, pausedAs4);
  }

  private ConfigurableApplicationContext start(int apiPort, int as4Port) throws Exception {
    Path config = folder.resolve("gateway.yml");
    Files.writeString(config, yaml(apiPort, as4Port));
    SpringApplication application =
        new SpringApplicationBuilder(Gateway.class)
            .initializers(
                started -> {
                  GenericApplicationContext beans = (GenericApplicationContext) started;
                  beans.registerBean(TrustData.class, () -> trust);
                  beans.registerBean(Clock.class, () -> clock);
                })
            .build();
    return application.run(
        Stream.concat(
                Stream.of(
                    "--spring.config.additional-location=file:"
                        + config
                        + ",optional:file:"
                        + folder.resolve("more.yml")),
                options.stream())
            .toArray(String[]::new));
  }

  private String yaml(int apiPort, int as4Port) throws Exception {
    return """
        server: {address: 127.0.0.1, port: %1$d, ssl: {bundle: api}}
        spring.ssl.bundle.jks:
          api: {keystore: {location: "file:%2$s/tls.p12", password: changeit, type: PKCS12}}
          as4: {keystore: {location: "file:%2$s/tls.p12", password: changeit, type: PKCS12}}
          signing: {keystore: {location: "file:%2$s/gateway.p12", password: changeit, type: PKCS12}}
        crossborder.gateway:
          home: "%2$s/home"
          party: %3$s
          as4: {address: 127.0.0.1, port: %4$d, ssl-bundle: as4, key-bundle: signing}
          trust: {registry: "https://localhost:1", root: "%2$s/root.json", tls-anchor: "%2$s/ca.pem"}
          api:
            clients:
              - {name: single-window, token-sha256: %5$s}
              - {name: statistics, token-sha256: %7$s, rights: [READ]}
              - {name: court, token-sha256: %9$s, rights: [AUDIT]}
              - {name: customs, token-subject: customs, rights: [READ]}
        %10$s
          webhooks:
            internal-hosts: [localhost]
            endpoints.single-window:
              {url: "%6$s", tls-anchor: "%2$s/ca.pem", keys: [%11$s], timeout: 2s}
          polling: {queues: [plant-health], longest-wait: 20s}
          delivery:
            backend: single-window
            rules: [{agencies: [NPPO], backend: plant-health}]
            retry: {initial: 200ms, multiplier: 2, maximum: 1s}
          retry: {initial: 200ms, multiplier: 2, maximum: 1s, expiry: %8$s}
          pull: {interval: 200ms, receipt-timeout: 5s}
        """
        .formatted(
            apiPort,
            folder,
            party,
            as4Port,
            sha256(TOKEN),
            webhook,
            sha256(WATCHER),
            expiry,
            sha256(AUDITOR),
            roles(),
            WEBHOOK_KEY);
  }

  /** A client known by its certificate, and one of each role, of an organisation of its own. */
  private static String roles() throws Exception {
    StringBuilder clients = new StringBuilder();
    clients.append(
        "      - {name: ledger, certificate-sha256: %s}\n"
            .formatted(sha256(TestPki.BD.certificate().getEncoded())));
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
      clients.append(
          "      - {name: %1$s, token-sha256: %2$s, roles: [%1$s], organisation: \"The %1$s\"}\n"
              .formatted(name, sha256("token-of-" + name)));
    }
    return clients.toString().stripTrailing();
  }

  static String sha256(String token) throws Exception {
    return sha256(token.getBytes(UTF_8));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  int apiPort() {
    return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", ""));
  }

  int as4Port() {
    return context.getBean(As4Connector.class).port();
  }

  URI as4() {
    return URI.create("https://localhost:" + as4Port() + "/as4");
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  HttpRequest.Builder request(String path) {
    return anonymous(path).header("Authorization", "Bearer " + TOKEN);
  }

  /** A request of a client that may only read. */
  HttpRequest.Builder watching(String path) {
    return anonymous(path).header("Authorization", "Bearer " + WATCHER);
  }

  /** A request of a client that may only read the audit log. */
  HttpRequest.Builder auditing(String path) {
    return anonymous(path).header("Authorization", "Bearer " + AUDITOR);
  }

  /** A request of a client that has the role of this name. */
  HttpRequest.Builder as(String role, String path) {
    return anonymous(path).header("Authorization", "Bearer token-of-" + role);
  }

  /** The gateway's home. */
  Path home() {
    return folder.resolve("home");
  }

  HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + apiPort() + path));
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  HttpResponse<String> submit(byte[] document, String... headers) throws Exception {
    HttpRequest.Builder request =
        request("/v1/documents?recipient=KR").header("Content-Type", "application/xml");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(document)).build());
  }

  HttpResponse<String> ping(String party) throws Exception {
    return send(
        request("/v1/pings?recipient=" + party).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  HttpResponse<String> submit(MultipartForm form) throws Exception {
    return send(
        request("/v1/documents?recipient=KR")
            .header("Content-Type", form.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()))
            .build());
  }

  HttpResponse<byte[]> bytes(HttpRequest request) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(TlsAnchor.trust(folder.resolve("ca.pem")))
        .build()
        .send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The answer, which is held against the description of the API. */
  HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpResponse<String> response =
        HttpClient.newBuilder()
            .sslContext(TlsAnchor.trust(folder.resolve("ca.pem")))
            .build()
            .send(request, HttpResponse.BodyHandlers.ofString());
    if (request.uri().getPort() == apiPort()) {
      ApiDescription.check(response);
    }
    return response;
  }

  static void keyStore(Path file, MshKey key) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "key",
        key.privateKey(),
        PASSWORD.toCharArray(),
        List.of(key.certificate()).toArray(Certificate[]::new));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  static String pem(Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  @Override
  public void close() {
    context.close();
  }
}
