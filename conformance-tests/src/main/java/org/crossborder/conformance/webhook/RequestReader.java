// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one HTTP/1.1 request (RFC 9112), within bounds. */
final class RequestReader {
  /** Most bytes of what stands before the body. */
  static final int LONGEST_HEAD = 64 * 1024;

  /** Most bytes of the body. */
  static final int LONGEST_BODY = 32 * 1024 * 1024;

  private final InputStream in;
  private final OutputStream out;
  private int left = LONGEST_HEAD;

  /**
   * @param out where a request that asks for it is told to go on
   */
  RequestReader(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  /**
   * The request, once it is there whole.
   *
   * @throws IOException if it ends early, is too long, or is none
   */
  Telling read(Instant at) throws IOException {
    String[] request = line().split(" ", -1);
    if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
      throw new IOException("This is no HTTP/1.1");
    }
    Map<String, String> headers = headers();
    if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    return new Telling(at, request[0], request[1], headers, body(headers));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] header = line.split(":", 2);
      if (header.length < 2) {
        throw new IOException("A header has no value");
      }
      headers.merge(
          header[0].toLowerCase(Locale.ROOT), header[1].strip(), (one, more) -> one + ", " + more);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      return chunks();
    }
    return exactly(size(headers.getOrDefault("content-length", "0"), 10), LONGEST_BODY);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(exactly(size, LONGEST_BODY - body.size()));
      line();
    }
    headers();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    left = LONGEST_HEAD;
    return size(line().split(";", 2)[0].strip(), 16);
  }

  private static int size(String text, int radix) throws IOException {
    try {
      return Integer.parseUnsignedInt(text, radix);
    } catch (NumberFormatException none) {
      throw new IOException("This is no length: " + text, none);
    }
  }

  private byte[] exactly(int size, int most) throws IOException {
    if (size < 0 || size > most) {
      throw new IOException("The body is longer than " + LONGEST_BODY + " bytes");
    }
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("The body ends early");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The request ends early");
      }
      if (left-- == 0) {
        throw new IOException("The head is longer than " + LONGEST_HEAD + " bytes");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
