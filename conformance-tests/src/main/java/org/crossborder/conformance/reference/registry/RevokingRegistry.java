// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.scripted.MetadataKey;
import org.crossborder.conformance.subject.EmergencyActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A registry on loopback that takes CRLs and actions of an officer, and publishes an edition for
 * each.
 */
public final class RevokingRegistry implements EmergencyActions, AutoCloseable {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final String FIRST_ROOT = "/v1/metadata/1.root.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final String beginning;
  private final ObjectNode register;
  private final MetadataKeys keys = MetadataKeys.make();
  private final Clock clock;
  private Map<String, byte[]> resources = Map.of();
  private long version;
  private Duration validity = Duration.ofDays(1);

  /** Starts it with a register. */
  public RevokingRegistry(String register, Clock clock) throws IOException {
    this.clock = clock;
    this.beginning = register;
    this.register = (ObjectNode) JSON.readTree(register);
    publish();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The private keys of its root. */
  public List<MetadataKey> rootKeys() {
    return List.of(new MetadataKey(keys.root()));
  }

  /** Its first root. */
  public synchronized byte[] root() {
    return resources.getOrDefault(FIRST_ROOT, new byte[0]);
  }

  /** From now on its editions hold so long. */
  public synchronized void publishingFor(Duration time) {
    validity = time;
  }

  /** From its next edition on no service is suspended or compromised that was not at first. */
  public synchronized void restore() {
    register.set("services", JSON.readTree(beginning).path("services"));
  }

  @Override
  public void suspend(String service) {
    change(service, status("SUSPENDED"));
  }

  @Override
  public void compromise(String service, Instant since) {
    change(service, status("COMPROMISED").put("invalidityDate", since.toString()));
  }

  private ObjectNode status(String status) {
    return JSON.createObjectNode().put("status", status).put("reason", "Told by an officer");
  }

  private synchronized void change(String service, ObjectNode status) {
    String now = clock.instant().toString();
    status.putObject("period").put("from", now);
    for (JsonNode each : register.path("services")) {
      if (each.path("id").asString("").equals(service)) {
        ArrayNode history = (ArrayNode) each.path("statusHistory");
        ((ObjectNode) history.get(history.size() - 1).path("period")).put("to", now);
        history.add(status);
      }
    }
    publish();
  }

  private synchronized void publish() {
    version++;
    Map<String, byte[]> published =
        new LinkedHashMap<>(
            Publication.of(register.toString(), version, keys, clock.instant(), validity)
                .resources());
    published.put(
        FIRST_ROOT, version == 1 ? published.getOrDefault(Publication.ROOT, new byte[0]) : root());
    resources = published;
  }

  private synchronized void revoke(byte[] der) {
    try {
      X509CRL crl =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
      ArrayNode revoked = register.putArray("revoked");
      crl.getRevokedCertificates()
          .forEach(
              each ->
                  revoked
                      .addObject()
                      .put("serialNumber", each.getSerialNumber().toString())
                      .put("since", each.getRevocationDate().toInstant().toString()));
      publish();
    } catch (CertificateException | CRLException noCrl) {
      throw new IllegalArgumentException("No CRL", noCrl);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        revoke(exchange.getRequestBody().readNBytes(MOST_BYTES));
        exchange.sendResponseHeaders(201, -1);
        return;
      }
      byte[] body;
      synchronized (this) {
        body = resources.get(exchange.getRequestURI().getPath());
      }
      exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
      if (body != null) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
