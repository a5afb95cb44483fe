// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.store.ReceivedFragment;
import org.crossborder.gateway.store.Store;

/** The eb:UserMessage of received fragments, from the envelopes that were kept of them. */
final class FragmentHeaders {
  private final Store store;

  FragmentHeaders(Store store) {
    this.store = store;
  }

  List<UserMessage> of(List<ReceivedFragment> fragments) {
    List<UserMessage> headers = new ArrayList<>();
    for (ReceivedFragment fragment : fragments) {
      headers.add(of(fragment.message()));
    }
    return headers;
  }

  UserMessage of(UUID fragment) {
    try {
      byte[] envelope = store.payloads().read(store.envelopes().of(fragment).orElseThrow());
      return (UserMessage)
          MessagingReader.read(Envelope.of(EnvelopeXml.parse(envelope)).messaging());
    } catch (MessageRefused e) {
      throw new IllegalStateException("A fragment was received that cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
