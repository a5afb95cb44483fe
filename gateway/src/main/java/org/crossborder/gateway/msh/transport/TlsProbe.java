// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.crossborder.gateway.pmode.Protocol;
import org.jspecify.annotations.Nullable;

/** Shakes hands with a partner's gateway as messages would, and sends none. */
public final class TlsProbe {
  private static final int HTTPS = 443;
  private static final int MOST = 8192;

  private TlsProbe() {}

  /**
   * What it has shown.
   *
   * @param certificate its own; it is of a registered anchor and for the address's host
   * @param date what time it says it is (HTTP Date), or null if it says none
   */
  public record Shown(
      String version, String suite, X509Certificate certificate, @Nullable Instant date) {}

  /**
   * Shakes hands, and asks its server, not its MSH, for the headers that tell the time.
   *
   * @param patience for the connection, and for each answer
   * @throws IOException if no connection comes to be that messages could go over
   */
  public static Shown of(Protocol protocol, TlsSettings tls, Duration patience) throws IOException {
    URI address = protocol.address();
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    int milliseconds = Math.toIntExact(patience.toMillis());
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address.getHost(), port), milliseconds);
      plain.setSoTimeout(milliseconds);
      try (SSLSocket socket =
          (SSLSocket)
              context(protocol, tls)
                  .getSocketFactory()
                  .createSocket(plain, address.getHost(), port, true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(
            tls.versions().stream().filter(protocol::offers).toArray(String[]::new));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return new Shown(
            socket.getSession().getProtocol(),
            socket.getSession().getCipherSuite(),
            (X509Certificate) socket.getSession().getPeerCertificates()[0],
            date(socket, address).orElse(null));
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("The TLS settings for " + address + " cannot be used: " + e, e);
    }
  }

  private static SSLContext context(Protocol protocol, TlsSettings tls)
      throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(tls.own().get(), TlsAnchors.trustManagers(protocol.tlsAnchors()), null);
    return context;
  }

  /** A server need not answer; then its clock stays unknown. */
  private static Optional<Instant> date(SSLSocket socket, URI address) {
    String request =
        "HEAD / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
            .formatted(address.getRawAuthority());
    try {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getOutputStream().flush();
      String head = new String(socket.getInputStream().readNBytes(MOST), US_ASCII);
      return new BufferedReader(new StringReader(head))
          .lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.regionMatches(true, 0, "Date:", 0, 5))
          .map(line -> line.substring(5).strip())
          .findFirst()
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (IOException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
