// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Rule D13: one content for one number of one issuer, one exchange of it with each Party. */
abstract class DocumentIdentitiesContract extends StoreContract {
  DocumentIdentitiesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void anIdentityIsEnteredOnceForEachPartyUntilTheExchangeHasFailed() {
    StoredMessage first = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    StoredMessage second = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    DocumentIdentity identity = DocumentIdentity.of(first.document()).orElseThrow();
    store.identities().enter(first, identity);

    assertThat(store.identities().content(Direction.INBOUND, identity))
        .contains(first.document().payload().sha256());
    assertThat(store.identities().content(Direction.OUTBOUND, identity)).isEmpty();
    assertThat(store.identities().exchanged(Direction.INBOUND, identity, "KR"))
        .contains(first.id());
    assertThat(store.identities().exchanged(Direction.INBOUND, identity, "TH")).isEmpty();
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.identities().enter(second, identity));

    store.messages().move(first, State.REJECTED, "D08", NOW);
    store.identities().enter(second, identity);
    assertThat(store.identities().exchanged(Direction.INBOUND, identity, "KR"))
        .contains(second.id());
  }

  @Test
  void ofManyThatComeAtOnceOneIsEntered() throws Exception {
    DocumentIdentity identity =
        DocumentIdentity.of(message(Lifecycle.INBOUND_DOCUMENT).document()).orElseThrow();
    List<Boolean> entered =
        AtOnce.each(
            6,
            node -> {
              StoredMessage message = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
              return AtOnce.wins(
                  () ->
                      store.inTransaction(
                          () -> {
                            store.identities().enter(message, identity);
                            return message;
                          }));
            });
    assertThat(entered).containsOnlyOnce(true);
  }

  /** Both nodes have looked, found nothing, and go on to enter what they have. */
  @Test
  void anotherContentIsNotEnteredForAnotherPartyEither() {
    StoredMessage first = store.messages().add(to("KR", "ab"));
    StoredMessage second = store.messages().add(to("TH", "cd"));
    DocumentIdentity identity = DocumentIdentity.of(first.document()).orElseThrow();
    store.identities().enter(first, identity);
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.identities().enter(second, identity));
    assertThat(store.identities().exchanged(Direction.OUTBOUND, identity, "TH")).isEmpty();
  }

  private static NewMessage to(String recipient, String octet) {
    StoredPayload payload = new StoredPayload(octet.repeat(32), 42);
    return new NewMessage(
        UUID.randomUUID(),
        Lifecycle.OUTBOUND_DOCUMENT,
        UUID.randomUUID() + "@bd.example",
        null,
        "conversation@bd.example",
        "bd-2026",
        "tracking-1",
        "BD",
        recipient,
        new CarriedDocument("certificate-of-origin", "CO-1", "BD/Chamber", payload),
        List.of(new StoredPart("document@bd.example", "application/xml", "UTF-8", payload)),
        NOW,
        NOW.plus(Duration.ofHours(24)));
  }
}
