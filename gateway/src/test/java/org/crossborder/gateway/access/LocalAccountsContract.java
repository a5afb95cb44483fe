// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.gateway.store.Samples.NOW;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.store.Account;
import org.crossborder.gateway.store.AtOnce;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts, whichever database is underneath. */
abstract class LocalAccountsContract {
  private static final PasswordEncoder PASSWORDS = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
  private static final String HERE = "192.0.2.1";

  @TempDir Path directory;
  private final TestDatabase database;
  private TestDatabase.Opened opened;

  LocalAccountsContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    opened = database.open(directory);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  private Store store(Duration later) throws Exception {
    return opened.store(Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
  }

  private LocalAccounts accounts() throws Exception {
    Store store = store(Duration.ZERO);
    return new LocalAccounts(store, PASSWORDS, new AuditLog(store), new SecureRandom());
  }

  private boolean logsIn(String name, String password, Duration later) throws Exception {
    Store store = store(later);
    AuditLog audit = new AuditLog(store);
    return new LogIn(store, PASSWORDS, audit, new Refusals(audit, store.clock()))
        .with(name, password, HERE)
        .isPresent();
  }

  @Test
  void ofSeveralNodesThatStartAtOnceOneMakesTheFirstAdministrator() throws Exception {
    assertThat(AtOnce.each(4, node -> accounts().first()))
        .filteredOn(java.util.Optional::isPresent)
        .hasSize(1);
    assertThat(accounts().first()).isEmpty();
    assertThat(accounts().all()).extracting(Account::name).containsExactly(LocalAccounts.FIRST);
  }

  @Test
  void afterFiveWrongPasswordsTheRightOneWaitsAMinute() throws Exception {
    String password = accounts().add("test", "amina", Set.of(Role.TRADER), "T").orElseThrow();
    for (int i = 0; i < 5; i++) {
      assertThat(logsIn("amina", "wrong", Duration.ZERO)).isFalse();
    }

    assertThat(logsIn("amina", password, Duration.ofSeconds(59))).isFalse();
    assertThat(logsIn("amina", password, Duration.ofSeconds(61))).isTrue();
    assertThat(accounts().find("amina").orElseThrow().failures()).isZero();
  }

  @Test
  void eachFurtherWrongPasswordDoublesTheWaitUpToAQuarterOfAnHour() throws Exception {
    String password = accounts().add("test", "amina", Set.of(Role.TRADER), "T").orElseThrow();
    Duration at = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      logsIn("amina", "wrong", at);
      at = at.plus(Duration.ofMinutes(16));
    }
    Duration last = at.minus(Duration.ofMinutes(16));

    assertThat(logsIn("amina", password, last.plus(Duration.ofMinutes(14)))).isFalse();
    assertThat(logsIn("amina", password, last.plus(Duration.ofMinutes(15)))).isTrue();
  }

  @Test
  void aNameIsTakenOnceAndIsAName() throws Exception {
    accounts().add("test", "amina", Set.of(Role.TRADER), "T");

    assertThat(accounts().add("test", "amina", Set.of(Role.ADMINISTRATOR), "T")).isEmpty();
    assertThat(accounts().find("amina").orElseThrow().roles()).containsExactly("TRADER");
    assertThatThrownBy(() -> accounts().add("test", "<b>", Set.of(), "T"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAGoodNewPasswordReplacesTheOldOne() throws Exception {
    String password = accounts().add("test", "amina", Set.of(Role.TRADER), "T").orElseThrow();

    assertThat(accounts().changePassword("amina", "wrong", "goats cross rivers")).isPresent();
    assertThat(accounts().changePassword("amina", password, "short")).isPresent();
    assertThat(accounts().changePassword("amina", password, password)).isPresent();
    assertThat(accounts().changePassword("amina", password, "amina is the name")).isPresent();
    assertThat(accounts().changePassword("amina", password, "goats cross rivers")).isEmpty();

    assertThat(logsIn("amina", password, Duration.ZERO)).isFalse();
    assertThat(logsIn("amina", "goats cross rivers", Duration.ZERO)).isTrue();
    assertThat(accounts().find("amina").orElseThrow().password()).startsWith("$argon2id$");
  }

  @Test
  void whoeverIsDisabledDoesNotComeIn() throws Exception {
    String password = accounts().add("test", "amina", Set.of(Role.TRADER), "T").orElseThrow();
    assertThat(accounts().enable("test", "amina", false)).isTrue();

    assertThat(logsIn("amina", password, Duration.ZERO)).isFalse();
    assertThat(accounts().enable("test", "nobody", false)).isFalse();
  }
}
