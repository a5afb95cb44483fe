// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.store.Account;
import org.crossborder.gateway.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of persons at this gateway: made, changed, taken; each change is audited. */
public final class LocalAccounts {
  /** Who is there before anybody else. */
  public static final String FIRST = "administrator";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,47}");
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int GENERATED_BYTES = 18;

  private final Store store;
  private final PasswordEncoder passwords;
  private final AuditLog audit;
  private final SecureRandom random;

  public LocalAccounts(
      Store store, PasswordEncoder passwords, AuditLog audit, SecureRandom random) {
    this.store = store;
    this.passwords = passwords;
    this.audit = audit;
    this.random = random;
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return store.accounts().all();
  }

  /** The account as it is now. */
  public Optional<Account> find(String name) {
    return store.accounts().find(name);
  }

  /**
   * Makes the first administrator where there is no account at all.
   *
   * @return its password, to be told once; empty if there are accounts
   */
  public Optional<String> first() {
    if (!store.accounts().all().isEmpty()) {
      return Optional.empty();
    }
    return add("gateway", FIRST, Set.of(Role.ADMINISTRATOR), FIRST);
  }

  /**
   * Makes an account.
   *
   * @return its password, to be told once and changed at the first login; empty if the name is
   *     taken
   * @throws IllegalArgumentException if it is no name; the message says what one is
   */
  public Optional<String> add(String by, String name, Collection<Role> roles, String organisation) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has 2 to 48 lower-case letters, digits, dots, hyphens and underscores");
    }
    String password = generated();
    Account account =
        new Account(name, encoded(password), true, names(roles), organisation, true, 0, null, 0);
    try {
      store.inTransaction(
          () -> {
            store.accounts().add(account, store.clock().instant());
            audit.record(by, "account.add", name, "Roles " + names(roles));
            return account;
          });
      return Optional.of(password);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  /** Gives a new password, to be told once; empty if there is no such account. */
  public Optional<String> reset(String by, String name) {
    String password = generated();
    String hash = encoded(password);
    return change(by, "account.reset", name, "", account -> with(account, hash, true))
        ? Optional.of(password)
        : Optional.empty();
  }

  /** Turns an account on or off; false if there is none. */
  public boolean enable(String by, String name, boolean enabled) {
    return change(
        by,
        enabled ? "account.enable" : "account.disable",
        name,
        "",
        old ->
            new Account(
                old.name(),
                old.password(),
                old.mustChange(),
                old.roles(),
                old.organisation(),
                enabled,
                0,
                null,
                old.version()));
  }

  /** Gives these roles and takes all others; false if there is no such account. */
  public boolean give(String by, String name, Collection<Role> roles) {
    return change(
        by,
        "account.roles",
        name,
        "Roles " + names(roles),
        old ->
            new Account(
                old.name(),
                old.password(),
                old.mustChange(),
                names(roles),
                old.organisation(),
                old.enabled(),
                0,
                null,
                old.version()));
  }

  /**
   * Changes the own password.
   *
   * @return why not, or empty if it was changed
   */
  public Optional<PasswordDefect> changePassword(String name, String old, String wanted) {
    Optional<Account> account = find(name);
    if (account.isEmpty() || !passwords.matches(old, account.get().password())) {
      return Optional.of(PasswordDefect.OLD_WRONG);
    }
    if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
      return Optional.of(PasswordDefect.LENGTH);
    }
    if (wanted.equals(old) || wanted.contains(name)) {
      return Optional.of(PasswordDefect.TOO_CLOSE);
    }
    String hash = encoded(wanted);
    change("account:" + name, "account.password", name, "", found -> with(found, hash, false));
    return Optional.empty();
  }

  private boolean change(
      String by, String act, String name, String detail, UnaryOperator<Account> change) {
    return store.inTransaction(
        () -> {
          Optional<Account> account = find(name);
          account.map(change).ifPresent(store.accounts()::change);
          account.ifPresent(found -> audit.record(by, act, name, detail));
          return account.isPresent();
        });
  }

  private static Account with(Account old, String hash, boolean mustChange) {
    return new Account(
        old.name(),
        hash,
        mustChange,
        old.roles(),
        old.organisation(),
        old.enabled(),
        0,
        null,
        old.version());
  }

  private String encoded(String password) {
    return String.valueOf(passwords.encode(password));
  }

  private static List<String> names(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::name).toList();
  }

  private String generated() {
    byte[] bytes = new byte[GENERATED_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
