// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.client.IAS4ClientBuildMessageCallback;
import com.helger.phase4.messaging.mime.AS4MimeMessage;
import java.util.function.Consumer;
import org.w3c.dom.Document;

/** What somebody does to a message that phase4 has made, at one of three places. */
interface Tampering extends IAS4ClientBuildMessageCallback {

  /** In the header, before it is signed: the sender's own mistake. */
  static Tampering beforeSigning(Consumer<Document> change) {
    return new Tampering() {
      @Override
      public void onSoapDocument(Document envelope) {
        change.accept(envelope);
      }
    };
  }

  /** In the header, after it was signed. */
  static Tampering afterSigning(Consumer<Document> change) {
    return new Tampering() {
      @Override
      public void onSignedSoapDocument(Document envelope) {
        change.accept(envelope);
      }
    };
  }

  /** In what goes over the wire. */
  static Tampering afterEncryption(Consumer<AS4MimeMessage> change) {
    return new Tampering() {
      @Override
      public void onEncryptedMimeMessage(AS4MimeMessage message) {
        change.accept(message);
      }
    };
  }
}
