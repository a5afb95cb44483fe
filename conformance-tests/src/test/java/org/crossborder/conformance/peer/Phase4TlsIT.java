// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * phase4 connects to the running gateway, which takes no connection without a TLS client
 * certificate that leads to what a partner has registered (eDelivery AS4 3.2.1). All other suites
 * show the right one; here are the wrong ones.
 */
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(Stage.EveryProfile.class)
class Phase4TlsIT {
  @Parameter Stage stage;

  @Test
  void withoutACertificateThereIsNoConnection() throws Exception {
    expectNoConnection(null);
  }

  @Test
  void withAStrangersCertificateThereIsNoConnection() throws Exception {
    expectNoConnection(Stranger.tls());
  }

  @Test
  void withTheGatewaysOwnCertificateThereIsNoConnection() throws Exception {
    expectNoConnection(stage.gateway().tls());
  }

  private void expectNoConnection(@Nullable Credential shown) throws Exception {
    OutgoingMessage message = message();
    Answer answer = stage.sender().showing(shown).send(message);

    assertThat(answer.body()).isEmpty();
    assertThat(answer.trouble().toString())
        .as("an alert, or the end of the connection before it was read: %s", answer)
        .containsAnyOf("SSL", "SocketException");
    assertThat(stage.demo().receivedIn(message.messageId())).isEmpty();
  }

  private OutgoingMessage message() throws Exception {
    return OutgoingMessage.document(stage.peer(), stage.gateway(), stage.ofPeer().next());
  }
}
