// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Something that happened to a document, and how it is told. */
final class Happening {
  private final Kept document;
  private final String kind;
  private final Instant at;
  private final String id;
  private @Nullable Instant firstTry;

  Happening(Kept document, String kind, Instant at) {
    this.document = document;
    this.kind = kind;
    this.at = at;
    this.id = document.id() + "-" + kind;
  }

  /** One try to tell it. */
  synchronized Post told(URI url, byte[] secret, Habits habits, Instant now) {
    Instant first = firstTry == null ? now : firstTry;
    firstTry = first;
    String told = habits.keeps(Rule.KEEPS_EVENT_IDS) ? id : UUID.randomUUID().toString();
    byte[] body = body(habits, habits.keeps(Rule.SAYS_ITS_EVENT) ? told : told + "-event");
    String timestamp = timestamp(habits, habits.keeps(Rule.DATES_EACH_TRY) ? now : first);
    String signed = habits.keeps(Rule.SIGNS_ANEW) ? timestamp : timestamp(habits, first);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Type",
        habits.keeps(Rule.SAYS_CLOUD_EVENT) ? "application/cloudevents+json" : "application/json");
    put(headers, "webhook-id", told, habits.keeps(Rule.SAYS_EVENT_ID));
    put(headers, "webhook-timestamp", timestamp, habits.keeps(Rule.SAYS_WHEN));
    put(
        headers,
        "webhook-signature",
        "v1," + signature(habits, told + "." + signed + ".", body, secret),
        habits.keeps(Rule.SIGNS));
    return new Post(url, headers, body);
  }

  private static void put(Map<String, String> headers, String name, String value, boolean isSaid) {
    if (isSaid) {
      headers.put(name, value);
    }
  }

  private static String timestamp(Habits habits, Instant time) {
    return String.valueOf(
        habits.keeps(Rule.SAYS_SECONDS) ? time.getEpochSecond() : time.toEpochMilli());
  }

  private byte[] body(Habits habits, String eventId) {
    ObjectNode event = Response.JSON.createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", eventId);
    if (habits.keeps(Rule.SAYS_SOURCE)) {
      event.put("source", "urn:conformance:national-side");
    }
    event.put("type", "org.crossborder.document." + kind);
    event.put("time", at.toString());
    event.putObject("data").set("document", document.record(habits));
    return Response.JSON.writeValueAsBytes(event);
  }

  private static String signature(Habits habits, String before, byte[] body, byte[] secret) {
    byte[] key = habits.keeps(Rule.SIGNS_WITH_ITS_KEY) ? secret : "another's".getBytes(UTF_8);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (habits.keeps(Rule.SIGNS_ALL)) {
      content.writeBytes(before.getBytes(UTF_8));
    }
    content.writeBytes(body);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(content.toByteArray()));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", fault);
    }
  }
}
