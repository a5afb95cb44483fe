// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.sealing.AuthoritySealing;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.submission.SubmissionOutcome.KeyReused;
import org.crossborder.gateway.submission.SubmissionOutcome.Submitted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several requests that found a key free, of which one has taken it since. */
class RepetitionTest {
  @TempDir Path home;

  private H2.Opened opened;
  private Repetition repetition;
  private StoredMessage message;

  @BeforeEach
  void open() throws Exception {
    opened = H2.open(home, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    Clock clock = opened.store().clock();
    AuthoritySealing none =
        new AuthoritySealing(List.of(), Optional.empty(), new AuditLog(opened.store()), clock);
    repetition = new Repetition(opened.store(), new OnBehalf(opened.store(), none));
    message = opened.store().messages().add(Samples.outbound(Samples.NOW));
    repetition.use(request("<a/>"), message);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void theSameRequestIsAnsweredAsTheOneThatWasFaster() {
    assertThat(repetition.sameDocument(request("<a/>"), message))
        .isEqualTo(new Submitted(message, true));
  }

  @Test
  void anotherRequestIsToldThatTheKeyIsTaken() {
    assertThat(repetition.sameDocument(request("<b/>"), message))
        .isEqualTo(new KeyReused(message.id()));
  }

  private static SubmissionRequest request(String document) {
    return new SubmissionRequest(
        "single-window", "key-1", "KR", document.getBytes(StandardCharsets.UTF_8));
  }
}
