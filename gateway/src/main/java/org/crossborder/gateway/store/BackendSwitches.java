// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which backends and consumers are switched off, on every node and over restarts. */
public final class BackendSwitches {
  private final JdbcClient jdbc;

  BackendSwitches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One that is off.
   *
   * @param reason a sentence: who switched it off, and why
   */
  public record Off(Instant since, String reason) {}

  /** Since when and why one is off; empty if it is on. */
  public Optional<Off> off(String name) {
    return jdbc.sql("select off_since, reason from backend_switch where name = :name")
        .param("name", name)
        .query((row, number) -> new Off(Times.read(row, "off_since"), row.getString("reason")))
        .optional();
  }

  /** Switches one off; false if it was off. */
  public boolean switchOff(String name, String reason, Instant now) {
    return jdbc.sql(
                """
                insert into backend_switch (name, off_since, reason)
                select :name, :now, :reason
                where not exists (select 1 from backend_switch where name = :name)
                """)
            .param("name", name)
            .param("now", Times.of(now))
            .param("reason", JdbcHistory.bounded(reason))
            .update()
        > 0;
  }

  /** Switches one on; false if it was on. */
  public boolean switchOn(String name) {
    return jdbc.sql("delete from backend_switch where name = :name").param("name", name).update()
        > 0;
  }
}
