// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A little name server on loopback: it speaks DNS over UDP, by dnsjava. */
final class NameServer implements AutoCloseable {
  private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  private final Map<Name, List<NAPTRRecord>> records = new ConcurrentHashMap<>();

  NameServer() throws IOException {
    new Thread(this::serve, "name-server").start();
  }

  /** As a configuration names it. */
  String address() {
    return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /** From now on the name has these records. */
  void put(String name, NAPTRRecord... naptr) throws IOException {
    records.put(Name.fromString(name + "."), List.of(naptr));
  }

  static NAPTRRecord naptr(
      String name, int order, int preference, String flags, String service, String regexp)
      throws IOException {
    return new NAPTRRecord(
        Name.fromString(name + "."),
        DClass.IN,
        60,
        order,
        preference,
        flags,
        service,
        regexp,
        Name.root);
  }

  private void serve() {
    byte[] buffer = new byte[512];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] answer =
            answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength()))).toWire();
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private Message answer(Message query) {
    Record question = query.getQuestion();
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.AA);
    answer.getHeader().setFlag(Flags.RD);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(question, Section.QUESTION);
    List<NAPTRRecord> found = records.get(question.getName());
    if (found == null) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    } else {
      found.forEach(naptr -> answer.addRecord(naptr, Section.ANSWER));
    }
    return answer;
  }

  @Override
  public void close() {
    socket.close(); // and the thread ends
  }
}
