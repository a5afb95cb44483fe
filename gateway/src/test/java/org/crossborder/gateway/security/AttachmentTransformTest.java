// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Signing an attachment digests its bytes, and nothing is warned of. */
class AttachmentTransformTest {
  private static final Logger SANTUARIO = Logger.getLogger("org.apache.jcp.xml.dsig");

  @Test
  void theDigestIsOverTheBytesAndTheLogStaysSilent() throws Exception {
    Attachment attachment =
        new Attachment(
            "doc@bd", "application/gzip", PayloadSource.of("not nothing".getBytes(UTF_8)));
    List<String> said = new CopyOnWriteArrayList<>();
    Handler handler = new Keeping(said);
    SANTUARIO.addHandler(handler);
    try {
      List<SignedReference> references =
          new Signer(TestPki.BD).sign(envelope(), List.of(attachment), Instant.now());

      assertThat(references).hasSize(3);
      assertThat(references.get(2).toString()).contains(AttachmentDigest.of(attachment));
      assertThat(said).isEmpty();
    } finally {
      SANTUARIO.removeHandler(handler);
    }
  }

  private static Document envelope() {
    Leg leg =
        TestRegister.pmodes("BD", TestGateway.NOWHERE, TestGateway.NOWHERE)
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    return MessagingWriter.write(
        leg.userMessage(new MessageInfo(Instant.now(), "1@bd", null), "c", List.of()));
  }

  /** Keeps what is logged. */
  private static final class Keeping extends Handler {
    private final List<String> said;

    Keeping(List<String> said) {
      this.said = said;
    }

    @Override
    public void publish(LogRecord logged) {
      said.add(logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
