// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/** What differs between the databases that the gateway runs on. */
public enum Dialect {
  /** Commits without fsync; needs to be told. Only one process can have the file open. */
  H2("CHECKPOINT SYNC", "", true),
  /** With synchronous_commit=on a commit is on disk already. */
  POSTGRESQL("", " on conflict do nothing", false);

  private final String flush;
  private final String orNothing;
  private final boolean exclusive;

  Dialect(String flush, String orNothing, boolean exclusive) {
    this.flush = flush;
    this.orNothing = orNothing;
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

  /**
   * Ends an insert that changes nothing if the row is there. PostgreSQL takes no further statement
   * in a transaction in which one has failed; H2 does, so there the failure may be caught.
   */
  String orNothing() {
    return orNothing;
  }

  /** Whether this process is the only one on the database, so that every older claim is dead. */
  public boolean exclusive() {
    return exclusive;
  }
}
