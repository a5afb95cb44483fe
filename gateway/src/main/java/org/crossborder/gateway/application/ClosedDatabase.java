// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * H2 closes a database when a write fails, as on a full disk. A connection to it is of no more use:
 * the pool throws it away, and the next one opens the database again.
 */
public final class ClosedDatabase implements SQLExceptionOverride {
  private static final int DATABASE_IS_CLOSED = 90098;
  private static final int DATABASE_CALLED_AT_SHUTDOWN = 90121;

  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException fault) {
    int code = fault.getErrorCode();
    return code == DATABASE_IS_CLOSED || code == DATABASE_CALLED_AT_SHUTDOWN
        ? SQLExceptionOverride.Override.MUST_EVICT
        : SQLExceptionOverride.Override.CONTINUE_EVICT;
  }
}
