// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.BusinessInfo;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.RetrySchedule;

/**
 * The Leg of a Holodeck B2B P-Mode.
 *
 * @param root has the algorithms, at its trading partners
 */
record HolodeckLeg(XmlElement leg, XmlElement root, Reading reading) {

  ForeignLeg leg(boolean pulled) {
    receipt();
    return new ForeignLeg(
        businessInfo(pulled),
        errors(),
        retry(),
        reading
            .text(leg, "UserMessageFlow/PayloadProfile/UseAS4Compression")
            .filter("true"::equals)
            .isPresent(),
        null,
        suite());
  }

  private BusinessInfo businessInfo(boolean pulled) {
    Optional<String> service = reading.text(leg, "UserMessageFlow/BusinessInfo/Service/name");
    Optional<String> type = reading.text(leg, "UserMessageFlow/BusinessInfo/Service/type");
    Optional<String> action = reading.text(leg, "UserMessageFlow/BusinessInfo/Action");
    if (service.isEmpty() || action.isEmpty()) {
      reading.missing(
          leg, "it has no service or action; Holodeck would take it from the submission");
    }
    Optional<String> ofMessage = reading.text(leg, "UserMessageFlow/BusinessInfo/Mpc");
    Optional<String> ofRequest = reading.text(leg, "PullRequestFlow/Mpc");
    return new BusinessInfo(
        new Service(service.orElse("unknown"), type.orElse(null)),
        action.orElse("unknown"),
        (pulled ? ofMessage.or(() -> ofRequest) : ofMessage).orElse(UserMessage.DEFAULT_MPC));
  }

  private void receipt() {
    Optional<String> pattern = reading.text(leg, "Receipt/ReplyPattern");
    if (leg.first("Receipt").isEmpty() || pattern.filter("CALLBACK"::equals).isPresent()) {
      reading.changed(leg, "receipts are always sent, for pushed messages on the response");
    }
  }

  private ErrorHandling errors() {
    boolean notify =
        reading
            .text(leg, "UserMessageFlow/ErrorHandling/NotifyErrorToBusinessApplication")
            .filter("true"::equals)
            .isPresent();
    Optional<String> pattern = reading.text(leg, "UserMessageFlow/ErrorHandling/ReplyPattern");
    if (pattern.filter("CALLBACK"::equals).isPresent()) {
      reading.changed(leg, "errors about pushed messages are answered on the response");
    }
    return new ErrorHandling(true, notify, notify, notify);
  }

  private RetrySchedule retry() {
    Optional<Long> times = number("ReceptionAwareness/MaxRetries");
    Optional<Long> seconds = number("ReceptionAwareness/RetryInterval");
    if (reading
        .text(leg, "ReceptionAwareness/UseDuplicateElimination")
        .filter("false"::equals)
        .isPresent()) {
      reading.changed(leg, "duplicates are always eliminated here");
    }
    if (times.isEmpty() || seconds.isEmpty()) {
      reading.changed(leg, "it states no retries; the usual schedule is taken");
      return RetrySchedule.STANDARD;
    }
    Duration wait = Duration.ofSeconds(Math.max(1, seconds.get()));
    return new RetrySchedule(wait, 1, wait, wait.multipliedBy(times.get() + 1));
  }

  private Optional<Long> number(String path) {
    return reading.text(leg, path).filter(text -> text.matches("\\d{1,6}")).map(Long::valueOf);
  }

  private AlgorithmSuite suite() {
    Stream.of("Initiator", "Responder").forEach(this::requireEdelivery);
    return AlgorithmSuite.COMMON_1_15;
  }

  /** Holodeck's own defaults are older; eDelivery AS4 1.15 leaves no choice. */
  private void requireEdelivery(String partner) {
    require(partner + "/SecurityConfiguration/Signing/Algorithm", "rsa-sha256");
    require(partner + "/SecurityConfiguration/Signing/HashFunction", "sha256");
    require(partner + "/SecurityConfiguration/Encryption/Algorithm", "aes128-gcm");
    require(partner + "/SecurityConfiguration/Encryption/KeyTransport/Algorithm", "rsa-oaep");
    require(partner + "/SecurityConfiguration/Encryption/KeyTransport/MGFAlgorithm", "mgf1sha256");
    require(partner + "/SecurityConfiguration/Encryption/KeyTransport/DigestAlgorithm", "sha256");
  }

  private void require(String path, String fragment) {
    root.first(path)
        .ifPresent(
            element -> {
              String stated = reading.text(root, path).orElse("");
              if (stated.endsWith("#" + fragment)) {
                reading.understood(element, element.name() + " " + stated);
              } else {
                reading.changed(element, stated + ": eDelivery AS4 1.15 has " + fragment);
              }
            });
  }
}
