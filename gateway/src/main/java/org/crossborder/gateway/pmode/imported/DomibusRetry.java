// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.time.Duration;
import java.util.List;
import org.crossborder.gateway.pmode.RetrySchedule;

/**
 * Domibus' retry: {@code minutes;times;CONSTANT}, {@code minutes;first;factor;PROGRESSIVE} with the
 * first wait in minutes, or {@code 0;0;SEND_ONCE}.
 */
record DomibusRetry(XmlElement awareness, Reading reading) {

  RetrySchedule schedule() {
    String text = reading.attribute(awareness, "retry").orElse("");
    List<String> parts = List.of(text.split(";", -1));
    boolean numbers =
        parts.size() >= 3
            && parts.subList(0, parts.size() - 1).stream()
                .allMatch(part -> part.matches("\\d{1,6}"));
    if (numbers && parts.size() == 3 && parts.get(2).equals("CONSTANT") && number(parts, 1) > 0) {
      return constant(number(parts, 0), number(parts, 1), text);
    }
    if (numbers && parts.size() == 4 && parts.get(3).equals("PROGRESSIVE")) {
      Duration whole = minutes(number(parts, 0));
      reading.understood(awareness, "retry " + text);
      return new RetrySchedule(
          minutes(number(parts, 1)), Math.max(1, number(parts, 2)), whole, whole);
    }
    reading.changed(awareness, "retry '" + text + "' has no equal; the usual schedule is taken");
    return RetrySchedule.STANDARD;
  }

  private RetrySchedule constant(long minutes, long times, String text) {
    Duration whole = minutes(minutes);
    Duration wait = Duration.ofSeconds(Math.max(1, whole.toSeconds() / times));
    reading.understood(
        awareness,
        "retry %s: every %d s for %d s".formatted(text, wait.toSeconds(), whole.toSeconds()));
    return new RetrySchedule(wait, 1, wait, whole);
  }

  private static long number(List<String> parts, int index) {
    return Long.parseLong(parts.get(index));
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(Math.max(1, minutes));
  }
}
