// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;
import static org.crossborder.conformance.national.NationalModule.should;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;

/** Nothing goes in the clear (RFC 9110, 4.2.2; RFC 6797). */
final class Transport {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int HTTPS = 443;
  private static final int MOST_BYTES = 4096;

  private Transport() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "no-plain-http",
                "NAT-080",
                "What is asked without TLS is not served",
                "a request for the list to the port of the API, without TLS and credentials",
                "Serve TLS alone at this port."),
            Transport::plain),
        should(
            new Words(
                "strict-transport-security",
                "NAT-081",
                "An answer says that only https is to be used",
                "a list",
                "Say Strict-Transport-Security in answers over TLS."),
            Transport::strict));
  }

  private static String plain(NationalSystem system) throws Exception {
    URI base = system.side().api().base();
    Unmet.unless("https".equals(base.getScheme()), "The API is at " + base);
    String answer = askedInTheClear(base, (int) system.side().api().patience().toMillis());
    String status = answer.replaceFirst("(?s)^HTTP/1\\.[01] (\\d{3}).*", "$1");
    boolean served = answer.startsWith("HTTP/") && !List.of("400", "426").contains(status);
    boolean redirected =
        status.startsWith("3") && answer.toLowerCase(Locale.ROOT).contains("location: https:");
    Unmet.unless(!served || redirected, "Answered without TLS: " + answer.split("\r?\n", 2)[0]);
    return answer.startsWith("HTTP/") ? "HTTP " + status : "No HTTP without TLS";
  }

  private static String askedInTheClear(URI base, int patienceMillis) throws IOException {
    int port = base.getPort() < 0 ? HTTPS : base.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), port), CONNECT_MILLIS);
      socket.setSoTimeout(patienceMillis);
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(NationalSystem.DOCUMENTS, base.getAuthority());
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(
            socket.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
      } catch (IOException refused) {
        return "";
      }
    }
  }

  private static String strict(NationalSystem system) throws Exception {
    ApiAnswer answer = system.get(NationalSystem.DOCUMENTS + "?limit=1");
    String said = answer.header("Strict-Transport-Security").orElse("");
    Unmet.unless(said.contains("max-age="), "No Strict-Transport-Security", answer);
    return said;
  }
}
