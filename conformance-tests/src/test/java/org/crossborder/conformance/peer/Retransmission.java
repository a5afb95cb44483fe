// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.crossborder.conformance.demo.AccessPoint;

/** Sends the bytes of an earlier request again, as reception awareness does (AS4 3.2). */
record Retransmission(AccessPoint receiver, WireLog wire) {
  private static final String END_OF_HEADERS = "\r\n\r\n";

  /** The bytes that come back. */
  byte[] of(String messageId) throws IOException, InterruptedException {
    byte[] logged = Files.readAllBytes(wire.request(messageId));
    String text = new String(logged, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END_OF_HEADERS);
    byte[] body =
        text.substring(end + END_OF_HEADERS.length()).getBytes(StandardCharsets.ISO_8859_1);
    HttpRequest request =
        HttpRequest.newBuilder(receiver.url())
            .header("Content-Type", header(text.substring(0, end), "Content-Type"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpClient client = HttpClient.newBuilder().sslContext(receiver.client()).build();
    return client.send(request, BodyHandlers.ofByteArray()).body();
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
