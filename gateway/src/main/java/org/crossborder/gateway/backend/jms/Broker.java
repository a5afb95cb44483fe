// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.jspecify.annotations.Nullable;

/** The connection to a broker: made when it is first needed, and anew after a fault. */
final class Broker implements AutoCloseable {
  private final ConnectionFactory connections;
  private @Nullable Connection connection;

  Broker(ConnectionFactory connections) {
    this.connections = connections;
  }

  /** Work that ends in one commit, or in none of it having happened. */
  @FunctionalInterface
  interface Work<T> {
    T in(Session session) throws JMSException;
  }

  /**
   * Works in a transaction of its own and commits it.
   *
   * @throws JMSException if the broker is away; then nothing has happened there
   */
  <T> T transaction(Work<T> work) throws JMSException {
    Connection current = connected();
    try (Session session = current.createSession(Session.SESSION_TRANSACTED)) {
      try {
        T done = work.in(session);
        session.commit();
        return done;
      } catch (JMSException | RuntimeException e) {
        session.rollback();
        throw e;
      }
    } catch (JMSException e) {
      forget(current);
      throw e;
    }
  }

  private synchronized Connection connected() throws JMSException {
    Connection known = connection;
    if (known == null) {
      known = connections.createConnection();
      known.start();
      connection = known;
    }
    return known;
  }

  private synchronized void forget(Connection broken) {
    if (broken.equals(connection)) {
      close();
    }
  }

  @Override
  public synchronized void close() {
    Connection known = connection;
    connection = null;
    if (known != null) {
      try {
        known.close();
      } catch (JMSException e) {
        // it was broken, or is gone now
      }
    }
  }
}
