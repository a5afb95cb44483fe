// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.crossborder.gateway.audit.AuditExport;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.sealing.SealingOutcome.Sealed;
import org.crossborder.gateway.sealing.SealingOutcome.Unavailable;
import org.crossborder.gateway.store.AtOnce;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.crossborder.validation.signature.RsaPadding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token that ends its sessions, is pulled out, or wants another PIN. */
class TokenFailureTest {
  private static final String WRONG_PIN = "161803398";

  @TempDir Path folder;
  private TestDatabase.Opened opened;
  private Store store;

  @BeforeEach
  void open() throws Exception {
    opened = TestDatabase.H2.open(folder);
    store = opened.store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void afterItsSessionsWereEndedTheTokenIsLoggedInToAgain() throws Exception {
    SoftHsm.put("agency", "bureau", AuthorityKeys.RSA);
    KeyStore token = SoftHsm.open("agency");
    AuthoritySealing sealing = sealing(() -> token, SoftHsm.PIN);
    assertThat(seal(sealing)).isInstanceOf(Sealed.class);

    ((AuthProvider) SoftHsm.provider("agency")).logout();

    assertThat(AtOnce.each(16, number -> seal(sealing)))
        .allMatch(outcome -> outcome instanceof Sealed);
  }

  /** That it comes back cannot be shown: SoftHSM never looks again at what it has missed once. */
  @Test
  void aTokenThatIsPulledOutIsNamedAndHarmsNoOther() throws Exception {
    SoftHsm.put("removable", "bureau", AuthorityKeys.RSA);
    SoftHsm.put("agency", "bureau", AuthorityKeys.RSA);
    KeyStore removable = SoftHsm.open("removable");
    KeyStore agency = SoftHsm.open("agency");
    AuthoritySealing away = sealing(() -> removable, SoftHsm.PIN);
    AuthoritySealing there = sealing(() -> agency, SoftHsm.PIN);
    assertThat(seal(away)).isInstanceOf(Sealed.class);

    SoftHsm.pullOut("removable");

    assertThat(seal(away))
        .isInstanceOfSatisfying(
            Unavailable.class,
            told -> assertThat(told.why()).startsWith("The key is not available"));
    assertThat(seal(there)).isInstanceOf(Sealed.class);
  }

  @Test
  void aWrongPinIsToldOnceAndLeaksNowhere() throws Exception {
    AtomicInteger logins = new AtomicInteger();
    AuthoritySealing sealing =
        sealing(
            () -> {
              logins.incrementAndGet();
              return wrongly();
            },
            WRONG_PIN);

    assertThat(seal(sealing))
        .isInstanceOfSatisfying(
            Unavailable.class,
            told -> assertThat(told.why()).contains("CKR_PIN_INCORRECT").doesNotContain(WRONG_PIN));
    assertThat(seal(sealing))
        .isInstanceOfSatisfying(
            Unavailable.class, told -> assertThat(told.why()).contains("not tried again"));
    assertThat(logins).hasValue(1);
    assertThat(audit()).contains("seal.fail", "CKR_PIN_INCORRECT").doesNotContain(WRONG_PIN);

    sealing.forget();
    seal(sealing);
    assertThat(logins).hasValue(2);
  }

  /** Nobody may be logged in: a token asks for no PIN as long as somebody is. */
  private static KeyStore wrongly() {
    try {
      ((AuthProvider) SoftHsm.provider("gateway")).logout();
      KeyStore token = KeyStore.getInstance("PKCS11", SoftHsm.provider("gateway"));
      token.load(null, WRONG_PIN.toCharArray());
      return token;
    } catch (Exception e) {
      throw new IllegalStateException("Unable to create key store: " + e.getMessage(), e);
    }
  }

  private AuthoritySealing sealing(Supplier<KeyStore> token, String pin) {
    return new AuthoritySealing(
        List.of(
            new NamedKey(
                "bureau",
                new KeyStoreKeys(token::get, pin.toCharArray(), "bureau"),
                "the token",
                false,
                RsaPadding.PSS,
                List.of(
                    new SealingPermission(
                        "single-window", Set.of(AuthoritySealingContract.TYPE))))),
        Optional.empty(),
        new AuditLog(store),
        Clock.systemUTC());
  }

  private static SealingOutcome seal(AuthoritySealing sealing) throws Exception {
    return sealing.seal(
        "single-window",
        "bureau",
        AuthoritySealingContract.TYPE,
        AuthoritySealingContract.example(),
        "ab".repeat(32));
  }

  private String audit() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AuditExport(store.auditEntries()).write(1, out);
    return out.toString(UTF_8);
  }
}
