// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.database;

import java.util.Map;

/** What differs between the databases that the registry runs on. */
enum Dialect {
  /** Commits without fsync; needs to be told. Only one process can have the file open. */
  H2("CHECKPOINT SYNC", "varbinary(70000)", "blob"),
  /** With synchronous_commit=on a commit is on disk already. */
  POSTGRESQL("", "bytea", "bytea");

  private final String flush;
  private final String bytes;
  private final String blob;

  Dialect(String flush, String bytes, String blob) {
    this.flush = flush;
    this.bytes = bytes;
    this.blob = blob;
  }

  static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith("jdbc:h2:")) {
      return H2;
    }
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException("Only H2 and PostgreSQL are supported, not " + jdbcUrl);
  }

  /** The statement that forces all commits to disk; blank if a commit does that itself. */
  String flush() {
    return flush;
  }

  /** The migrations' words for column types. */
  Map<String, String> types() {
    return Map.of("bytes", bytes, "blob", blob);
  }
}
