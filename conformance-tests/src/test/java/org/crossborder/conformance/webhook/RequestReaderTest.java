// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as RFC 9112 has them, and what is none. */
class RequestReaderTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aBodyOfAGivenLength() throws IOException {
    Telling told =
        read("POST /events HTTP/1.1\r\nWebhook-Id:  one \r\nContent-Length: 3\r\n\r\nabcd");
    assertThat(told.method()).isEqualTo("POST");
    assertThat(told.path()).isEqualTo("/events");
    assertThat(told.id()).isEqualTo("one");
    assertThat(told.body()).asString(ISO_8859_1).isEqualTo("abc");
  }

  @Test
  void aBodyInChunks() throws IOException {
    Telling told =
        read(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3;of=one\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: yes\r\n\r\n");
    assertThat(told.body()).asString(ISO_8859_1).isEqualTo("abc0123456789");
  }

  @Test
  void whoAsksWhetherToGoOnIsToldTo() throws IOException {
    read("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na");
    assertThat(said.toString(ISO_8859_1)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
  }

  @Test
  void aHeaderThatComesTwiceIsOne() throws IOException {
    assertThat(read("GET / HTTP/1.1\r\nA: 1\r\na: 2\r\n\r\n").header("A")).isEqualTo("1, 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "POST / HTTP/1.1\r\n",
        "PRI * HTTP/2.0\r\n\r\n",
        "POST /\r\n\r\n",
        "POST / HTTP/1.1\r\nnone\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nabc",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 33554433\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 4294967295\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2000001\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"
      })
  void whatIsNoneOrEndsEarlyOrIsTooLongIsRefused(String request) {
    assertThatThrownBy(() -> read(request)).isInstanceOf(IOException.class);
  }

  @Test
  void aHeadWithoutEndIsRefused() {
    String endless = "A: " + "a".repeat(RequestReader.LONGEST_HEAD);
    assertThatThrownBy(() -> read("POST / HTTP/1.1\r\n" + endless))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("head");
  }

  private Telling read(String request) throws IOException {
    return new RequestReader(new ByteArrayInputStream(request.getBytes(ISO_8859_1)), said)
        .read(Instant.EPOCH);
  }
}
