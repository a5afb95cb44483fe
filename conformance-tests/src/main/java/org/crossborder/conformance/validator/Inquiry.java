// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.validator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a validator is asked.
 *
 * @param document the bytes as they came
 * @param mediaType what they are said to be
 * @param from code of the Party that the document comes from
 * @param party code of the Party that is to recognise it
 * @param at judge as of this time; null for now
 * @param exchange the record of its exchange, JSON; null for a document alone
 */
@SuppressWarnings("ArrayRecordComponent") // only carried
public record Inquiry(
    byte[] document,
    String mediaType,
    String from,
    String party,
    @Nullable Instant at,
    @Nullable String exchange) {
  private static final String BOUNDARY = "crossborder-conformance-suite";

  /** An XML document of Bangladesh, judged for the Republic of Korea, now. */
  public static Inquiry about(byte[] document) {
    return new Inquiry(document, "application/xml", "BD", "KR", null, null);
  }

  /** The same between other Parties. */
  public Inquiry between(String otherFrom, String otherParty) {
    return new Inquiry(document, mediaType, otherFrom, otherParty, at, exchange);
  }

  /** The same as of a time. */
  public Inquiry asOf(Instant time) {
    return new Inquiry(document, mediaType, from, party, time, exchange);
  }

  /** The same with the record of its exchange. */
  public Inquiry exchangedAs(String record) {
    return new Inquiry(document, mediaType, from, party, at, record);
  }

  /** The same bytes as another kind of file. */
  public Inquiry as(String otherMediaType) {
    return new Inquiry(document, otherMediaType, from, party, at, exchange);
  }

  String path() {
    String query = "?party=" + party + "&from=" + from + (at == null ? "" : "&at=" + at);
    return (exchange == null ? "/v1/validations" : "/v1/validations/exchange") + query;
  }

  String contentType() {
    return exchange == null ? mediaType : "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    if (exchange == null) {
      return document;
    }
    byte[] before = part("document", mediaType).getBytes(StandardCharsets.UTF_8);
    byte[] after =
        ("\r\n" + part("exchange", "application/json") + exchange + "\r\n--" + BOUNDARY + "--\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[before.length + document.length + after.length];
    System.arraycopy(before, 0, body, 0, before.length);
    System.arraycopy(document, 0, body, before.length, document.length);
    System.arraycopy(after, 0, body, before.length + document.length, after.length);
    return body;
  }

  private static String part(String name, String type) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
        .formatted(BOUNDARY, name, name, type);
  }
}
