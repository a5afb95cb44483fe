// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The registry's embedded database. */
public final class Database {
  private static final int H2_ALREADY_OPEN = 90020;

  private Database() {}

  /**
   * Opens the database and brings its schema up to date. WRITE_DELAY=0: what was committed survives
   * a kill.
   */
  public static HikariDataSource open(Home home) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + home.database() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    config.setUsername("sa");
    config.setPassword("");
    config.setMaximumPoolSize(8);
    try {
      HikariDataSource dataSource = new HikariDataSource(config);
      Flyway.configure().dataSource(dataSource).load().migrate();
      return dataSource;
    } catch (RuntimeException e) {
      throw isInUse(e)
          ? new HomeException(
              home.database().getParent()
                  + " is in use by another process, perhaps a running registry; stop it first",
              e)
          : e;
    }
  }

  private static boolean isInUse(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN) {
        return true;
      }
    }
    return false;
  }
}
