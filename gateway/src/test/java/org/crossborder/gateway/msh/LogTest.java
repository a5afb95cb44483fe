// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One line for each message that arrives, with its MessageId beside it and not in it. */
class LogTest {
  private static final Logger GATEWAY = (Logger) LoggerFactory.getLogger("org.crossborder.gateway");

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private ReceivingMsh msh;

  @BeforeEach
  void listen() {
    msh =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            PackagingLimits.DEFAULT);
    log.start();
    GATEWAY.addAppender(log);
  }

  @AfterEach
  void stop() {
    GATEWAY.detachAppender(log);
  }

  @Test
  void aReceivedMessageIsOneLine() {
    assertOneLineFor(new CraftedMessage(), "Received from BD");
  }

  @Test
  void aRefusedMessageIsOneLine() {
    CraftedMessage message = new CraftedMessage();
    message.signer = TestPki.STRANGER;

    assertOneLineFor(message, "Refused: EBMS:0101");
  }

  @Test
  void afterAMessageItsIdIsForgotten() {
    new CraftedMessage().sendTo(msh);

    assertThat(MDC.get("messageId")).isNull();
  }

  private void assertOneLineFor(CraftedMessage message, String text) {
    AtomicReference<String> messageId = new AtomicReference<>();
    message.header =
        header -> {
          messageId.set(header.messageInfo().messageId());
          return header;
        };
    message.sendTo(msh);

    List<ILoggingEvent> lines = log.list;
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getFormattedMessage()).startsWith(text).doesNotContain(messageId.get());
    assertThat(lines.get(0).getMDCPropertyMap()).containsEntry("messageId", messageId.get());
  }
}
