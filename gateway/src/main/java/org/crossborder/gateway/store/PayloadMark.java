// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A payload that a database's first node has kept, and that every later one has to find. A shared
 * folder that is not mounted is an empty one; without this a node would answer for documents that
 * it does not have, and keep new ones where no other looks.
 */
public final class PayloadMark {
  private final JdbcClient jdbc;
  private final PayloadStore payloads;

  public PayloadMark(JdbcClient jdbc, PayloadStore payloads) {
    this.jdbc = jdbc;
    this.payloads = payloads;
  }

  /**
   * Whether these payloads are those of this database; where it has none yet, they are from now on.
   */
  public boolean isFound(Instant now) throws IOException {
    Optional<String> mark = mark();
    return mark.isPresent() ? isKept(mark.get()) : isKept(first(now));
  }

  private String first(Instant now) throws IOException {
    byte[] text = ("Payloads of a Crossborder gateway: " + UUID.randomUUID()).getBytes(UTF_8);
    StoredPayload kept = payloads.put(new ByteArrayInputStream(text));
    jdbc.sql(
            """
            insert into payload_mark (sha256, marked_at)
            select cast(:sha256 as varchar(64)), cast(:now as timestamp with time zone)
            where not exists (select 1 from payload_mark)
            """)
        .param("sha256", kept.sha256())
        .param("now", Times.of(now))
        .update();
    return mark().orElseThrow();
  }

  /** Of two nodes that begin at once each may have made one; both then look for the older. */
  private Optional<String> mark() {
    return jdbc.sql("select sha256 from payload_mark order by marked_at, sha256 limit 1")
        .query(String.class)
        .optional();
  }

  private boolean isKept(String sha256) throws IOException {
    try (InputStream content = payloads.open(sha256)) {
      return content.read() >= 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
