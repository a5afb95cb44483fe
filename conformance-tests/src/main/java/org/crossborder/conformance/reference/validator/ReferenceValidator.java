// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.conformance.world.Signer;
import org.crossborder.conformance.world.World;
import org.crossborder.conformance.world.WorldRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference validator on loopback; it holds the world's register. */
public final class ReferenceValidator implements AutoCloseable {
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)name=\"document\".*?\r\n\r\n(.*?)\r\n--.*name=\"exchange\".*?\r\n\r\n(.*?)\r\n--");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final World world;
  private final Supplier<JsonNode> register;
  private final Clock clock;
  private volatile Sight sight = Sight.FULL;

  private ReferenceValidator(
      HttpServer server, World world, Supplier<JsonNode> register, Clock clock) {
    this.server = server;
    this.world = world;
    this.register = register;
    this.clock = clock;
  }

  /** Starts it on a port of its own. */
  public static ReferenceValidator start(World world, Clock clock) throws IOException {
    JsonNode register = JSON.readTree(WorldRegister.of(world));
    return start(world, () -> register, clock);
  }

  /** Starts one that decides by whatever the register is when it is asked. */
  public static ReferenceValidator start(World world, Supplier<JsonNode> register, Clock clock)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ReferenceValidator validator = new ReferenceValidator(server, world, register, clock);
    server.createContext("/v1/validations", validator::answer);
    server.start();
    return validator;
  }

  /** Where it is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on it looks at no more than this. */
  public void seeing(Sight other) {
    sight = other;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      Map<String, String> asked = asked(exchange.getRequestURI());
      if (sight.seesNot("country") && !value(asked, "from").matches("BD|KR|MN")) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
      byte[] report;
      try {
        report = report(body, type, exchange.getRequestURI().getPath(), asked);
      } catch (IllegalStateException broken) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, report.length);
      exchange.getResponseBody().write(report);
    }
  }

  private byte[] report(byte[] body, String mediaType, String path, Map<String, String> asked) {
    byte[] document = body;
    JsonNode record = null;
    if (path.endsWith("/exchange")) {
      Matcher parts = PARTS.matcher(new String(body, StandardCharsets.UTF_8));
      if (parts.find()) {
        document = parts.group(1).getBytes(StandardCharsets.UTF_8);
        record = JSON.readTree(parts.group(2));
      }
    }
    JsonNode held = register.get();
    return JSON.writeValueAsBytes(
        new Examination(
                held, world.timeStamps().certificate(), revoked(held), sight, clock.instant())
            .report(document, mediaType, value(asked, "from"), value(asked, "party"), record));
  }

  /** Serial numbers, and since when. */
  private Map<BigInteger, Instant> revoked(JsonNode held) {
    Map<BigInteger, Instant> revoked = new HashMap<>();
    revoked.put(world.signer(Signer.REVOKED).certificate().getSerialNumber(), world.revokedSince());
    for (JsonNode each : held.path("revoked")) {
      revoked.put(
          new BigInteger(each.path("serialNumber").asString("")),
          Instant.parse(each.path("since").asString("")));
    }
    return revoked;
  }

  private static String value(Map<String, String> asked, String name) {
    return asked.getOrDefault(name, "");
  }

  private static Map<String, String> asked(URI uri) {
    return Stream.of(uri.getQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
