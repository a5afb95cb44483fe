// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/** What differs between the databases that the gateway runs on. */
public enum Dialect {
  /** Commits without fsync; needs to be told. Only one process can have the file open. */
  H2("CHECKPOINT SYNC", true),
  /** With synchronous_commit=on a commit is on disk already. */
  POSTGRESQL("", false);

  private final String flush;
  private final boolean exclusive;

  Dialect(String flush, boolean exclusive) {
    this.flush = flush;
    this.exclusive = exclusive;
  }

  /** The dialect of a JDBC URL. */
  public static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:h2:")) {
      return H2;
    }
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException("Only H2 and PostgreSQL are supported");
  }

  /** The statement that forces all commits to disk; blank if a commit does that itself. */
  String flush() {
    return flush;
  }

  /** Whether this process is the only one on the database, so that every older claim is dead. */
  public boolean exclusive() {
    return exclusive;
  }
}
