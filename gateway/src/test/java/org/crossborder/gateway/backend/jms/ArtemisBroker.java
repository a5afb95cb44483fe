// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A real broker on a port of this machine, with its journal on disk. */
public final class ArtemisBroker {
  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
  private final String url;

  private ArtemisBroker(Path folder, int port, String acceptor, String client) throws Exception {
    this.url = "tcp://localhost:" + port + (client.isEmpty() ? "" : "?" + client);
    Configuration configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(true)
            .setSecurityEnabled(false)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .addAcceptorConfiguration("tcp", "tcp://localhost:" + port + "?" + acceptor);
    server.setConfiguration(configuration);
    server.start();
  }

  public static ArtemisBroker start(Path folder) throws Exception {
    return start(folder, "", "");
  }

  /**
   * One that is protected.
   *
   * @param acceptor what it is told of TLS
   * @param client what the address says of TLS
   */
  static ArtemisBroker start(Path folder, String acceptor, String client) throws Exception {
    return new ArtemisBroker(folder, freePort(), acceptor, client);
  }

  /** Where clients find it. */
  public String url() {
    return url;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  ActiveMQConnectionFactory connections() {
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
    factory.setCallTimeout(2_000);
    return factory;
  }

  /** Puts messages on a queue. */
  public void put(String queue, MessageMaker maker) throws JMSException {
    try (ActiveMQConnectionFactory factory = connections();
        Connection connection = factory.createConnection();
        Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      session.createProducer(session.createQueue(queue)).send(maker.make(session));
    }
  }

  @FunctionalInterface
  public interface MessageMaker {
    Message make(Session session) throws JMSException;
  }

  @FunctionalInterface
  public interface MessageReader<T> {
    T read(Message message) throws JMSException;
  }

  /** A document as a single window would put it there. */
  static BytesMessage bytes(Session session, byte[] content) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(content);
    return message;
  }

  /** Takes all that is on a queue; large messages can be read only while they are taken. */
  public <T> List<T> take(String queue, MessageReader<T> reader) throws JMSException {
    List<T> taken = new ArrayList<>();
    try (ActiveMQConnectionFactory factory = connections();
        Connection connection = factory.createConnection();
        Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
      for (Message next = consumer.receive(300); next != null; next = consumer.receive(100)) {
        taken.add(reader.read(next));
      }
    }
    return taken;
  }

  /** Ends it. */
  public void close() throws Exception {
    server.stop();
  }
}
