// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done to a message on its way, the answer is a signed signal; and what is stored is
 * either what was signed or nothing.
 */
class MutationTest {
  private static final byte[] DOCUMENT = "<CertificateOfOrigin/>".getBytes(UTF_8);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aMutatedMessageIsRefusedOrStillWhatWasSigned(long seed) throws Exception {
    InMemoryReception reception = new InMemoryReception();
    ReceivingMsh msh =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            PackagingLimits.DEFAULT);
    MimeWriter writer = new MimeWriter("boundary");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(new CraftedMessage().build(), out);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 80; i++) {
      byte[] mutated = mutate(out.toByteArray(), random);
      Answer answer = msh.receive(writer.contentType(), new ByteArrayInputStream(mutated));
      SignalMessage signal = Signals.signedByKr(answer.envelope());
      refused += signal.errors().isEmpty() ? 0 : 1;
      assertThat(signal.errors()).noneMatch(error -> error.errorCode().equals("EBMS:0202"));
    }
    assertThat(refused).isGreaterThan(50);
    assertThat(reception.payloads.values()).allMatch(parts -> holdsTheDocument(parts));
    assertThat(reception.messages)
        .extracting(ReceivedMessage::userMessage)
        .allMatch(MutationTest::isAsSigned);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).as("temporary files").isEmpty();
    }
  }

  private static boolean holdsTheDocument(List<byte[]> parts) {
    return parts.size() == 1 && java.util.Arrays.equals(parts.get(0), DOCUMENT);
  }

  private static boolean isAsSigned(UserMessage message) {
    return message.collaborationInfo().conversationId().equals("conversation-1")
        && message.partyInfo().from().equals(CraftedMessage.leg().sender().partner());
  }

  /** Changes a bit, cuts a piece out, doubles a piece, or exchanges two. */
  private static byte[] mutate(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(200), bytes.length - at);
    ByteArrayOutputStream mutated = new ByteArrayOutputStream();
    mutated.write(bytes, 0, at);
    switch (random.nextInt(4)) {
      case 0 -> {
        mutated.write(bytes[at] ^ (1 << random.nextInt(8)));
        mutated.write(bytes, at + 1, bytes.length - at - 1);
      }
      case 1 -> mutated.write(bytes, at + length, bytes.length - at - length);
      case 2 -> {
        mutated.write(bytes, at, length);
        mutated.write(bytes, at, bytes.length - at);
      }
      default -> {
        for (int i = at + length - 1; i >= at; i--) {
          mutated.write(bytes[i]);
        }
        mutated.write(bytes, at + length, bytes.length - at - length);
      }
    }
    return mutated.toByteArray();
  }
}
