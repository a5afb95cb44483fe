// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;
import org.crossborder.conformance.demo.AccessPoint;

/** Sends the bytes of an earlier request again, as reception awareness does (AS4 3.2). */
record Retransmission(AccessPoint sender, AccessPoint receiver, WireLog wire) {
  private static final String END_OF_HEADERS = "\r\n\r\n";

  /** The bytes that come back. */
  byte[] of(String messageId) throws IOException, InterruptedException {
    Logged logged = logged(messageId);
    HttpRequest request =
        HttpRequest.newBuilder(receiver.url())
            .header("Content-Type", logged.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(logged.body()))
            .build();
    HttpClient client =
        HttpClient.newBuilder().sslContext(receiver.calledWith(sender.tls())).build();
    return client.send(request, BodyHandlers.ofByteArray()).body();
  }

  /** The connection breaks when half of the message has gone. */
  void halfOf(String messageId) throws IOException {
    Logged logged = logged(messageId);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(receiver.url().getPath(), logged.contentType(), logged.body().length);
    try (SSLSocket socket =
        (SSLSocket)
            receiver
                .calledWith(sender.tls())
                .getSocketFactory()
                .createSocket(receiver.url().getHost(), receiver.url().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(Arrays.copyOf(logged.body(), logged.body().length / 2));
      out.flush();
    }
  }

  /** What phase4 put on the wire. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Logged(String contentType, byte[] body) {}

  private Logged logged(String messageId) throws IOException {
    String text = Files.readString(wire.request(messageId), StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END_OF_HEADERS);
    return new Logged(
        header(text.substring(0, end), "Content-Type"),
        text.substring(end + END_OF_HEADERS.length()).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String header(String headers, String name) {
    return headers
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + headers));
  }
}
