// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one node at a time does for all of them: asking a partner's channel, a daily round. A duty
 * is taken for a while and ended with when it is due next; who lets the while pass loses it, and
 * can end nothing that another has taken since.
 */
public final class Duties {
  private static final Instant AT_ONCE = Instant.EPOCH;

  private final JdbcClient jdbc;
  private final Dialect dialect;

  Duties(JdbcClient jdbc, Dialect dialect) {
    this.jdbc = jdbc;
    this.dialect = dialect;
  }

  /**
   * A duty that somebody has taken.
   *
   * @param version a fencing token: each taking has a higher one
   */
  public record Held(String name, int version) {}

  /**
   * Takes a duty, if it is due and nobody has it.
   *
   * @param name up to 1400 characters; an unknown one is due at once
   * @param node who takes it
   * @param until when others may take it, if it is not ended before
   */
  public Optional<Held> take(String name, String node, Instant until, Instant now) {
    Optional<Integer> seen = version(name, now);
    if (seen.isEmpty() && create(name)) {
      seen = version(name, now);
    }
    return seen.filter(version -> take(name, version, node, until))
        .map(version -> new Held(name, version + 1));
  }

  private Optional<Integer> version(String name, Instant now) {
    return jdbc.sql("select version from duty where name = :name and due_at <= :now")
        .param("name", name)
        .param("now", Times.of(now))
        .query(Integer.class)
        .optional();
  }

  private boolean create(String name) {
    try {
      return jdbc.sql(
                  "insert into duty (name, due_at, version) values (:name, :due, 0)"
                      + dialect.orNothing())
              .param("name", name)
              .param("due", Times.of(AT_ONCE))
              .update()
          > 0;
    } catch (DuplicateKeyException e) {
      return false; // it is there, and not due or just taken
    }
  }

  private boolean take(String name, int version, String node, Instant until) {
    return jdbc.sql(
                """
                update duty set due_at = :until, held_by = :node, version = version + 1
                where name = :name and version = :version
                """)
            .param("until", Times.of(until))
            .param("node", node)
            .param("name", name)
            .param("version", version)
            .update()
        > 0;
  }

  /** Keeps a duty until another time; false if another has taken it since. */
  public boolean renew(Held held, Instant until) {
    return jdbc.sql("update duty set due_at = :until where name = :name and version = :version")
            .param("until", Times.of(until))
            .param("name", held.name())
            .param("version", held.version())
            .update()
        > 0;
  }

  /** Ends a duty until {@code next}; false if another has taken it since. */
  public boolean end(Held held, Instant next) {
    return jdbc.sql(
                """
                update duty set due_at = :next, held_by = null
                where name = :name and version = :version
                """)
            .param("next", Times.of(next))
            .param("name", held.name())
            .param("version", held.version())
            .update()
        > 0;
  }

  /** Makes due at once what {@code node}, now dead, had taken. */
  public int release(String node, Instant now) {
    return jdbc.sql(
            """
            update duty set due_at = :now, held_by = null, version = version + 1
            where held_by = :node
            """)
        .param("now", Times.of(now))
        .param("node", node)
        .update();
  }
}
