// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Asks the database for a one. */
final class DatabaseProbe {
  private final JdbcClient jdbc;

  DatabaseProbe(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Why it does not answer; empty if it does. */
  Optional<String> trouble() {
    try {
      jdbc.sql("select 1").query(Integer.class).single();
      return Optional.empty();
    } catch (DataAccessException | TransactionException e) {
      return Optional.of("The database does not answer: " + e.getMessage());
    }
  }
}
