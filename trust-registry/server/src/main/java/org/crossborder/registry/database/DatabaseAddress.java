// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.database;

import java.nio.file.Path;

/**
 * Where the database is ({@code crossborder.registry.database}).
 *
 * @param url JDBC URL of PostgreSQL, or of H2
 * @param username who connects
 * @param password empty for the embedded database: the file system protects it (decision 5)
 */
public record DatabaseAddress(String url, String username, String password) {
  /** The embedded database in a file. WRITE_DELAY=0: what was committed survives a kill. */
  public static DatabaseAddress embedded(Path file) {
    return new DatabaseAddress(
        "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "sa",
        "");
  }

  /** Never says the password. */
  @Override
  public String toString() {
    return username + "@" + url;
  }
}
