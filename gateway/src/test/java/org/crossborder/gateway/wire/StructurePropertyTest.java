// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragmentReader;
import org.crossborder.gateway.ebms.MessageFragmentWriter;
import org.crossborder.gateway.ebms.MessageUnit;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.UserMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/**
 * Whatever a message says, it is printed, and reads back as what it was. A case is its seed; {@code
 * -Dproperty.cases} tries more of them.
 */
class StructurePropertyTest {
  private static final int CASES = Integer.getInteger("property.cases", 20);
  private static final int EACH = 25;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, CASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aUserMessage(long seed) throws Exception {
    AnyMessage any = new AnyMessage(seed);
    for (int i = 0; i < EACH; i++) {
      UserMessage message = any.userMessage();
      assertThat(read(MessagingWriter.write(message))).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSignal(long seed) throws Exception {
    AnyMessage any = new AnyMessage(seed);
    for (int i = 0; i < EACH; i++) {
      for (MessageUnit signal : List.of(any.receipt(), any.errors(), any.pullRequest())) {
        assertThat(read(MessagingWriter.write(signal))).isEqualTo(signal);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFragment(long seed) throws Exception {
    AnyMessage any = new AnyMessage(seed);
    for (int i = 0; i < EACH; i++) {
      UserMessage message = any.userMessage();
      MessageFragment fragment = any.fragment();
      Document envelope = MessageFragmentWriter.write(message, fragment);
      assertThat(read(envelope)).isEqualTo(message);
      assertThat(MessageFragmentReader.read(parsed(envelope))).contains(fragment);
    }
  }

  private static MessageUnit read(Document envelope) throws Exception {
    return MessagingReader.read(parsed(envelope).messaging());
  }

  private static Envelope parsed(Document envelope) throws Exception {
    return Envelope.of(EnvelopeXml.parse(EnvelopeXml.print(envelope)));
  }
}
