// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.crossborder.gateway.configuration.LimitProperties;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** The bounds of the AS4 port that hold before a message is read, as they are configured. */
@Timeout(60)
class As4ConnectorTest {
  private static final int SOCKET_TIMEOUT = 30_000;

  @TempDir Path directory;
  private final Tomcat tomcat = new Tomcat();
  private final Connector connector = new Connector();

  @BeforeEach
  void start() throws Exception {
    As4Connector.bound(connector, limits(Map.of("l.silence", "500ms", "l.headers", "2KB")));
    connector.setPort(0);
    tomcat.setBaseDir(directory.toString());
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "empty", new Empty());
    context.addServletMappingDecoded("/as4", "empty");
    tomcat.start();
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void aConnectionIsKeptForTheNextMessageAndEndedWhenNoneComes() throws Exception {
    try (Socket socket = connection()) {
      for (int message = 0; message < 3; message++) {
        assertThat(post(socket, "")).startsWith("HTTP/1.1 204");
      }

      assertThat(socket.getInputStream().read()).as("ended by the gateway").isEqualTo(-1);
    }
  }

  @Test
  void aConnectionOnWhichNothingComesIsEnded() throws Exception {
    try (Socket socket = connection()) {
      assertThat(socket.getInputStream().read()).as("ended by the gateway").isEqualTo(-1);
    }
  }

  @Test
  void aHeaderBeyondTheBoundIsRefused() throws Exception {
    try (Socket socket = connection()) {
      assertThat(post(socket, "X-Long: " + "x".repeat(1_500) + "\r\n")).startsWith("HTTP/1.1 204");
      assertThat(post(socket, "X-Long: " + "x".repeat(2_500) + "\r\n")).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void eachBoundOfAMessageIsAnOption() {
    LimitProperties limits =
        limits(
            Map.of(
                "l.parts", "1",
                "l.part-headers", "2B",
                "l.envelope", "3B",
                "l.message", "4B",
                "l.payload", "5B",
                "l.ratio", "6",
                "l.depth", "17"));
    assertThat(MessageLimits.whole(limits)).isEqualTo(new PackagingLimits(1, 2, 3, 4, 4, 5, 6, 17));
    assertThat(MessageLimits.whole(limits(Map.of("l.parts", "200", "l.message", "250MB"))))
        .extracting(PackagingLimits::envelopeDepth, PackagingLimits::decompressionRatio)
        .containsExactly(
            PackagingLimits.DEFAULT.envelopeDepth(), PackagingLimits.DEFAULT.decompressionRatio());
    assertThat(limits.headers()).isEqualTo(DataSize.ofKilobytes(8));
  }

  private static LimitProperties limits(Map<String, String> options) {
    return new Binder(new MapConfigurationPropertySource(options))
        .bindOrCreate("l", LimitProperties.class);
  }

  private Socket connection() throws IOException {
    Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
    socket.setSoTimeout(SOCKET_TIMEOUT);
    return socket;
  }

  /** The status line that comes back. */
  private static String post(Socket socket, String header) throws IOException {
    socket
        .getOutputStream()
        .write(
            ("POST /as4 HTTP/1.1\r\nHost: localhost\r\n" + header + "Content-Length: 0\r\n\r\n")
                .getBytes(US_ASCII));
    BufferedReader answer =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII), 1);
    String status = answer.readLine();
    String line = status;
    while (line != null && !line.isEmpty()) {
      line = answer.readLine();
    }
    return status;
  }

  /** Answers without content. */
  private static final class Empty extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
