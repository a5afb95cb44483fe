// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.nio.charset.StandardCharsets;
import org.crossborder.conformance.as4.mime.HttpBody;

/** Puts a document type with an entity before the envelope; all else stays as it was signed. */
final class Entities {
  private static final String START = "<S12:Envelope";
  private static final String DOCTYPE = "<!DOCTYPE Envelope [<!ENTITY harmless \"nothing\">]>";

  private Entities() {}

  static HttpBody declare(HttpBody body) {
    String text = new String(body.bytes(), StandardCharsets.ISO_8859_1);
    String declared = text.replaceFirst(START, DOCTYPE + START);
    return new HttpBody(body.contentType(), declared.getBytes(StandardCharsets.ISO_8859_1));
  }
}
