// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.reception.RefusedMessage;

/** Counts ebMS errors by code: what we told partners, what they told us, what we gave up with. */
public final class ErrorCounts {
  private static final Set<String> KNOWN =
      Arrays.stream(ErrorCode.values()).map(ErrorCode::code).collect(Collectors.toSet());

  private final MeterRegistry registry;

  public ErrorCounts(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A message of a partner was refused. */
  public void refused(RefusedMessage message) {
    count("sent", message.sender(), message.error());
  }

  /** A partner reported errors, or a message was given up. */
  public void noticed(Notice notice) {
    String party = notice.message().recipient();
    if (notice instanceof Notice.Failed failed) {
      count("given up", party, failed.error());
    } else if (notice instanceof Notice.Reported reported) {
      reported.errors().forEach(error -> count("received", party, error));
    }
  }

  /** A partner may invent codes; these are counted together. */
  private void count(String what, String party, EbmsError error) {
    String code = KNOWN.contains(error.errorCode()) ? error.errorCode() : "other";
    Counter.builder("crossborder.ebms.errors")
        .description("ebMS errors, by what became of them, code and Party")
        .tags("what", what, "code", code, "party", party)
        .register(registry)
        .increment();
  }
}
