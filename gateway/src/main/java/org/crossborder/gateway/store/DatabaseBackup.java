// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of the database as it is at one instant, while it is being used. */
public final class DatabaseBackup {
  private final JdbcClient jdbc;
  private final Dialect dialect;

  public DatabaseBackup(JdbcClient jdbc, Dialect dialect) {
    this.jdbc = jdbc;
    this.dialect = dialect;
  }

  /**
   * Writes the copy.
   *
   * @param zip to write; there is none yet
   * @return whether this database is copied like this; PostgreSQL has tools of its own
   */
  public boolean write(Path zip) {
    if (dialect != Dialect.H2) {
      return false;
    }
    jdbc.sql("backup to :zip").param("zip", zip.toString()).update();
    return true;
  }
}
