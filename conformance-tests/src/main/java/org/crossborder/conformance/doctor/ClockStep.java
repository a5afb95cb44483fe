// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The gateway's clock, by the timestamp of what it answers. */
final class ClockStep extends DoctorStep {
  private static final Duration TOLERATED = Duration.ofMinutes(2);

  ClockStep() {
    super(
        "clock",
        "The clocks agree",
        "A ping; eb:Timestamp of the answer, beside this machine's clock",
        "Not more than two minutes between them",
        FaultClass.CONFIGURATION,
        TlsStep.ID);
  }

  @Override
  Judgement observe(Partner partner) throws IOException {
    Document answer = partner.send(partner.ping()).answer().envelope();
    Instant now = partner.clock().instant();
    List<Element> timestamps = answer == null ? List.of() : Elements.all(answer, EB, "Timestamp");
    if (timestamps.isEmpty()) {
      return Judgement.skipped("The answer has no eb:Timestamp");
    }
    String said = timestamps.get(0).getTextContent().strip();
    try {
      Duration between = Duration.between(OffsetDateTime.parse(said).toInstant(), now).abs();
      return between.compareTo(TOLERATED) <= 0
          ? Judgement.passed("It says " + said + ", and here it is " + now)
          : ill(
              "It says " + said + ", and here it is " + now,
              "Let both machines take their time from NTP.");
    } catch (DateTimeException notATime) {
      return ill("eb:Timestamp is " + said, "Say the time in UTC, with a Z.");
    }
  }
}
