// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;

/**
 * Splits a multipart body at its boundary (RFC 2046 5.1.1), in one pass and with one buffer. A body
 * that ends before its closing boundary is refused: a truncated message must not pass for a whole
 * one.
 */
final class MultipartStream {
  /** No connector gives more at once: one TLS record. */
  private static final int BUFFER = 1 << 14;

  private static final int LINE_BREAK = 2;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long remaining;
  private boolean closed;

  MultipartStream(InputStream in, String boundary, long messageBytes) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.remaining = messageBytes;
    buffer[0] = '\r'; // the first boundary may open the body without a line break before it
    buffer[1] = '\n';
    this.to = 2;
  }

  /** Skips what stands before the first boundary. */
  void skipPreamble(int most) throws IOException, MessageRefused {
    copyPart(OutputStream.nullOutputStream(), most, "preamble");
  }

  /** Whether another part begins here. */
  boolean hasNext() {
    return !closed;
  }

  /** The header block of the part that begins here, without the empty line. */
  byte[] headers(int most) throws IOException, MessageRefused {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    int matched = 2; // an empty line at once means no headers
    byte[] end = {'\r', '\n', '\r', '\n'};
    while (matched < end.length) {
      byte b = next();
      matched = b == end[matched] ? matched + 1 : b == '\r' ? 1 : 0;
      block.write(b);
      if (block.size() > most) {
        throw broken("The headers of a MIME part are longer than " + most + " bytes.");
      }
    }
    return block.toByteArray();
  }

  /** Copies the content of the part up to the next boundary, and reads over that boundary. */
  long copyPart(OutputStream out, long most, String what) throws IOException, MessageRefused {
    if (boundaryFollows()) {
      from += delimiter.length - LINE_BREAK;
      readBoundaryEnd();
      return 0;
    }
    long copied = 0;
    while (true) {
      int found = indexOfDelimiter();
      int end = found >= 0 ? found : Math.max(from, to - delimiter.length + 1);
      copied += end - from;
      if (copied > most) {
        throw broken("The " + what + " is longer than " + most + " bytes.");
      }
      out.write(buffer, from, end - from);
      from = end;
      if (found >= 0) {
        from += delimiter.length;
        readBoundaryEnd();
        return copied;
      }
      fill();
    }
  }

  /** After a boundary: two hyphens close the body; else only white space and a line break. */
  private void readBoundaryEnd() throws IOException, MessageRefused {
    byte b = next();
    if (b == '-' && next() == '-') {
      closed = true;
      return;
    }
    while (b == ' ' || b == '\t') {
      b = next();
    }
    if (b != '\r' || next() != '\n') {
      throw broken("A MIME boundary is followed by other text.");
    }
  }

  /** A part without content may end where its headers do (RFC 2046 5.1.1, body-part). */
  private boolean boundaryFollows() throws IOException, MessageRefused {
    int length = delimiter.length - LINE_BREAK;
    while (to - from < length) {
      fill();
    }
    return Arrays.equals(buffer, from, from + length, delimiter, LINE_BREAK, delimiter.length);
  }

  private int indexOfDelimiter() {
    for (int i = from; i <= to - delimiter.length; i++) {
      if (buffer[i] == '\r'
          && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        return i;
      }
    }
    return -1;
  }

  private byte next() throws IOException, MessageRefused {
    if (from == to) {
      fill();
    }
    return buffer[from++];
  }

  private void fill() throws IOException, MessageRefused {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw broken("The MIME message ends before its closing boundary.");
    }
    remaining -= read;
    if (remaining < 0) {
      throw broken("The message is longer than this gateway takes.");
    }
    to += read;
  }

  private static MessageRefused broken(String detail) {
    return new MessageRefused(ErrorCode.MIME_INCONSISTENCY, detail);
  }
}
