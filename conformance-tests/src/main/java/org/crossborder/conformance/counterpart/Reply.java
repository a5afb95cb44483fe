// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.mime.HttpBody;

/** What the suite does when a request has been read. */
public sealed interface Reply {
  /** It answers. */
  record Answered(HttpAnswer answer) implements Reply {}

  /** It closes the connection without a word. */
  record Broken() implements Reply {}

  /** It says nothing for a while, and then closes the connection. */
  record Silence(Duration time) implements Reply {}

  /** An answer without content. */
  static Reply empty(int status) {
    return new Answered(new HttpAnswer(status, new HttpBody("", new byte[0])));
  }

  /** A page for people, as a proxy has it. */
  static Reply page(int status, String text) {
    byte[] html =
        ("<html><body><h1>" + text + "</h1></body></html>").getBytes(StandardCharsets.UTF_8);
    return new Answered(new HttpAnswer(status, new HttpBody("text/html;charset=UTF-8", html)));
  }

  /** In a few words, for a report. */
  default String said() {
    if (this instanceof Answered answered) {
      HttpAnswer answer = answered.answer();
      return "HTTP " + answer.status() + ", " + answer.body().contentType();
    }
    return this instanceof Silence silence
        ? "nothing was said for " + silence.time().toSeconds() + " s"
        : "the connection was closed";
  }
}
