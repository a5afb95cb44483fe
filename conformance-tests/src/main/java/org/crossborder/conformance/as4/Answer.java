// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.MessagingReader;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.mime.MimeReader;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.security.VerifiedSignature;
import org.crossborder.conformance.as4.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * What an MSH said in reply.
 *
 * @param envelope null if the answer is no SOAP message
 * @param signal null if it has none
 * @param signature null if it has none that holds
 * @param unsigned why it has none that holds; empty if it has
 */
public record Answer(
    HttpAnswer http,
    @Nullable Document envelope,
    @Nullable Signal signal,
    @Nullable VerifiedSignature signature,
    String unsigned) {

  /** Reads; what cannot be read is left out. */
  public static Answer read(HttpAnswer http, SignatureVerifier verifier) {
    try {
      MimePart root = MimeReader.read(http.body()).get(0);
      Document envelope = Xml.parse(root.content());
      Signal signal = Envelope.messaging(envelope).flatMap(MessagingReader::signal).orElse(null);
      return verified(http, envelope, signal, verifier);
    } catch (Refused | IOException notSoap) {
      return new Answer(http, null, null, null, String.valueOf(notSoap.getMessage()));
    }
  }

  private static Answer verified(
      HttpAnswer http, Document envelope, @Nullable Signal signal, SignatureVerifier verifier) {
    try {
      return new Answer(http, envelope, signal, verifier.verify(envelope, List.of()), "");
    } catch (Refused unsigned) {
      return new Answer(http, envelope, signal, null, String.valueOf(unsigned.getMessage()));
    }
  }

  /** The receipt, if it is one. */
  public Optional<Signal> receipt() {
    return Optional.ofNullable(signal).filter(Signal::isReceipt);
  }

  /** The ebMS error, if it is one. */
  public Optional<Signal> error() {
    return Optional.ofNullable(signal).filter(s -> !s.errors().isEmpty());
  }

  /** In one line, for a report. */
  public String summary() {
    String said =
        error()
            .map(e -> "ebMS error " + e.errors().get(0))
            .or(() -> receipt().map(r -> "receipt, " + r.nonRepudiation().size() + " references"))
            .orElse(
                http.body().bytes().length == 0
                    ? "no content"
                    : http.body().contentType() + " that is no ebMS signal");
    String signed =
        signal == null ? "" : signature == null ? "; not signed: " + unsigned : "; signed";
    return "HTTP " + http.status() + ", " + said + signed;
  }
}
