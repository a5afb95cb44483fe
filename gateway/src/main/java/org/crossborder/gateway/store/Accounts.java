// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of persons. */
public final class Accounts {
  private static final String COLUMNS =
      "name, password, must_change, roles, organisation, enabled, failures, locked_until, version";

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Account> find(String name) {
    return jdbc.sql("select " + COLUMNS + " from account where name = :name")
        .param("name", name)
        .query(Accounts::read)
        .optional();
  }

  /** All of them, by name. */
  public List<Account> all() {
    return jdbc.sql("select " + COLUMNS + " from account order by name")
        .query(Accounts::read)
        .list();
  }

  /**
   * Adds an account.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one of this name
   */
  public void add(Account account, Instant at) {
    jdbc.sql(
            """
            insert into account (
              name, password, must_change, roles, organisation, enabled, failures, version,
              created_at)
            values (
              :name, :password, :mustChange, :roles, :organisation, :enabled, 0, 0, :at)
            """)
        .param("name", account.name())
        .param("password", account.password())
        .param("mustChange", account.mustChange())
        .param("roles", String.join(",", account.roles()))
        .param("organisation", account.organisation())
        .param("enabled", account.enabled())
        .param("at", Times.of(at))
        .update();
  }

  /** Replaces password, roles, organisation and whether it is enabled; its sessions end. */
  public void change(Account account) {
    jdbc.sql(
            """
            update account set password = :password, must_change = :mustChange, roles = :roles,
              organisation = :organisation, enabled = :enabled, failures = 0, locked_until = null,
              version = version + 1
            where name = :name
            """)
        .param("name", account.name())
        .param("password", account.password())
        .param("mustChange", account.mustChange())
        .param("roles", String.join(",", account.roles()))
        .param("organisation", account.organisation())
        .param("enabled", account.enabled())
        .update();
  }

  /** Counts a wrong password, on whichever node it was tried. */
  public void failed(String name, @Nullable Instant lockedUntil) {
    jdbc.sql(
            """
            update account set failures = failures + 1, locked_until = :until where name = :name
            """)
        .param("name", name)
        .param("until", Times.of(lockedUntil))
        .update();
  }

  /** Forgets wrong passwords, after a right one. */
  public void succeeded(String name) {
    jdbc.sql("update account set failures = 0, locked_until = null where name = :name")
        .param("name", name)
        .update();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    String roles = row.getString("roles");
    OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
    return new Account(
        row.getString("name"),
        row.getString("password"),
        row.getBoolean("must_change"),
        roles.isEmpty() ? List.of() : List.of(roles.split(",")),
        row.getString("organisation"),
        row.getBoolean("enabled"),
        row.getInt("failures"),
        locked == null ? null : locked.toInstant(),
        row.getInt("version"));
  }
}
