// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rules about the record of an exchange. */
record ExchangeRules(JsonNode exchange) {
  /** What holds, by rule. */
  Map<String, Boolean> holding() {
    Map<String, Boolean> holds = new LinkedHashMap<>();
    holds.put("X01", duration("/dispatch/clock/offset").compareTo(Duration.ofMinutes(5)) <= 0);
    holds.put("X02", text("/receipt/signedBy").equals(text("/receiver")));
    holds.put("X03", firstWord().compareTo(duration("/acknowledgeWithin")) <= 0);
    holds.put("X04", is("/channel/receiverAuthenticated") && is("/channel/encrypted"));
    holds.put("X05", text("/endpoint/registeredFor").equals(text("/sender")));
    holds.put("X06", number("sent") == number("delivered") + number("failed") + number("pending"));
    holds.put("X07", !exchange.toString().contains("\"ELECTRONIC"));
    holds.put("X08", !text("/mapping/derived/0/signedAgain/shownAs").equals("ISSUER"));
    holds.put("X09", !text("/retained/format").isEmpty());
    holds.put("X10", !Instant.parse(text("/retention/until")).isBefore(legalEnd()));
    holds.put("X11", is("/evidence/verifiedOffline"));
    holds.put("P01", !is("/profile/paperOriginal"));
    holds.put("P02", !is("/profile/extraFee"));
    holds.put("P04", is("/profile/outage/originalReconciled"));
    return holds;
  }

  private Duration firstWord() {
    return Duration.between(
        Instant.parse(text("/receipt/at")), Instant.parse(text("/acknowledgements/0/at")));
  }

  private Instant legalEnd() {
    Instant received = Instant.parse(text("/receipt/at"));
    Instant one = after(received, "/retention/legalPeriods/BD");
    Instant other = after(received, "/retention/legalPeriods/KR");
    return one.isAfter(other) ? one : other;
  }

  private Instant after(Instant received, String pointer) {
    return received.atZone(ZoneOffset.UTC).plus(Period.parse(text(pointer))).toInstant();
  }

  private Duration duration(String pointer) {
    return Duration.parse(text(pointer));
  }

  private long number(String name) {
    return exchange.at("/reconciliation/" + name).asLong();
  }

  private boolean is(String pointer) {
    return exchange.at(pointer).asBoolean(false);
  }

  private String text(String pointer) {
    return exchange.at(pointer).asString("");
  }
}
