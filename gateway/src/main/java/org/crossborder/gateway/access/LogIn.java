// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.audit.Refusals;
import org.crossborder.gateway.store.Account;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Whether a name and a password belong together. Who guesses waits: from the fifth wrong password
 * on, none is tried for a minute, then two, up to a quarter of an hour. Unknown names cost as much
 * time as known ones, and every refusal is the same.
 */
public final class LogIn {
  private static final int FREE = 5;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int LONGEST_TEXT = 255;

  private final Store store;
  private final PasswordEncoder passwords;
  private final AuditLog audit;
  private final Refusals refusals;
  private final String nobodys;

  public LogIn(Store store, PasswordEncoder passwords, AuditLog audit, Refusals refusals) {
    this.store = store;
    this.passwords = passwords;
    this.audit = audit;
    this.refusals = refusals;
    this.nobodys = String.valueOf(passwords.encode("no account has this password"));
  }

  /**
   * Tries a password.
   *
   * @param from the address that it comes from, for the audit log
   * @return the account, or empty: unknown, disabled, locked or wrong, which is not told apart
   */
  public Optional<Account> with(String name, String password, String from) {
    if (name.length() > LONGEST_TEXT || password.length() > LONGEST_TEXT) {
      return refused(name, from);
    }
    Optional<Account> found = store.accounts().find(name).filter(Account::enabled);
    boolean right = passwords.matches(password, found.map(Account::password).orElse(nobodys));
    if (found.isEmpty() || isLocked(found.get())) {
      return refused(name, from);
    }
    if (!right) {
      store.accounts().failed(name, locked(found.get().failures() + 1));
      return refused(name, from);
    }
    store.accounts().succeeded(name);
    audit.record("account:" + name, "login", "from " + from, "");
    return found;
  }

  private Optional<Account> refused(String name, String from) {
    refusals.record(from, "login.refuse", name, "");
    return Optional.empty();
  }

  private boolean isLocked(Account account) {
    Instant until = account.lockedUntil();
    return until != null && store.clock().instant().isBefore(until);
  }

  private @Nullable Instant locked(int failures) {
    if (failures < FREE) {
      return null;
    }
    Duration wait = FIRST.multipliedBy(1L << Math.min(failures - FREE, 4));
    return store.clock().instant().plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }
}
