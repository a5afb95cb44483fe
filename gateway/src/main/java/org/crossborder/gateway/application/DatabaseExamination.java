// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.crossborder.gateway.doctor.Examination;
import org.crossborder.gateway.doctor.Finding;
import org.crossborder.gateway.store.Dialect;
import org.springframework.core.env.Environment;

/** The database: there, ours to use, and of a version that this gateway can run on. */
record DatabaseExamination(Environment environment) implements Examination {
  private static final String STEP = "database";
  private static final String EXPECTED = "a connection, and a schema of this gateway or none";

  /** H2: another process has the file open. */
  private static final int IN_USE = 90020;

  /** H2: there is no such file, and IFEXISTS does not make one. */
  private static final int NOT_THERE = 90146;

  @Override
  public List<Finding> examine() {
    String url = environment.getProperty("spring.datasource.url", "");
    String tried = "connected to " + withoutParameters(url);
    try {
      Dialect dialect = Dialect.of(url);
      return List.of(examine(url, dialect, tried));
    } catch (IllegalArgumentException e) {
      return List.of(
          Finding.failed(
              STEP,
              tried,
              EXPECTED,
              String.valueOf(e.getMessage()),
              "Correct spring.datasource.url."));
    }
  }

  private Finding examine(String url, Dialect dialect, String tried) {
    String safe = dialect == Dialect.H2 ? url + ";IFEXISTS=TRUE" : url;
    try (Connection connection =
        DriverManager.getConnection(
            safe,
            environment.getProperty("spring.datasource.username", ""),
            environment.getProperty("spring.datasource.password", ""))) {
      return Finding.ok(STEP, tried, EXPECTED, version(connection));
    } catch (SQLException e) {
      return switch (e.getErrorCode()) {
        case IN_USE -> Finding.ok(STEP, tried, EXPECTED, "a running gateway has it open");
        case NOT_THERE -> Finding.ok(STEP, tried, EXPECTED, "none yet; the first start makes it");
        default ->
            Finding.failed(
                STEP,
                tried,
                EXPECTED,
                String.valueOf(e.getMessage()),
                "Start the database, and check spring.datasource: url, username, password.");
      };
    }
  }

  private static String version(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" order by \"installed_rank\""
                    + " desc")) {
      return rows.next() ? "schema of version " + rows.getString(1) : "no schema yet";
    } catch (SQLException e) {
      return "no schema yet; the first start makes it";
    }
  }

  /** They may hold a password. */
  private static String withoutParameters(String url) {
    return url.replaceAll("[;?].*", "");
  }
}
