// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** A database in which a gateway may die before and after each commit. */
final class KillPointDatabase {
  private static final Set<String> CHANGES = Set.of("execute", "executeUpdate", "executeBatch");
  private static final Set<String> ENDS = Set.of("close", "rollback", "isClosed");

  private final KillPoints points;

  private KillPointDatabase(KillPoints points) {
    this.points = points;
  }

  static DataSource over(DataSource database, KillPoints points) {
    KillPointDatabase killing = new KillPointDatabase(points);
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          points.requireAlive();
          Object result = invoke(database, method, arguments);
          return result instanceof Connection connection ? killing.connection(connection) : result;
        });
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("commit")) {
            return points.around("a commit", () -> invoke(connection, method, arguments));
          }
          if (!ENDS.contains(method.getName())) {
            points.requireAlive();
          }
          Object result = invoke(connection, method, arguments);
          return result instanceof PreparedStatement statement
              ? statement(statement, connection, String.valueOf(arguments[0]))
              : result;
        });
  }

  /** Outside a transaction each statement is a commit. */
  private PreparedStatement statement(Statement statement, Connection connection, String sql) {
    String what = sql.strip().lines().findFirst().orElse("");
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) ->
            CHANGES.contains(method.getName()) && connection.getAutoCommit()
                ? points.around(what, () -> invoke(statement, method, arguments))
                : invoke(statement, method, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            KillPointDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException wrong) {
        throw wrong;
      }
      throw e;
    }
  }
}
