// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what was received; payload bytes beside the message, in order. */
public final class InMemoryReception implements MessageReception {
  public final List<ReceivedMessage> messages = Collections.synchronizedList(new ArrayList<>());
  public final Map<String, List<byte[]>> payloads = new ConcurrentHashMap<>();
  public final Map<String, byte[]> receipts = new ConcurrentHashMap<>();
  public volatile boolean broken;
  public volatile boolean foreign;

  @Override
  public Reception receive(ReceivedMessage message) {
    if (broken) {
      throw new IllegalStateException("disk full");
    }
    if (foreign) {
      return new Reception.ForeignMessageId();
    }
    String id = message.userMessage().messageInfo().messageId();
    if (payloads.containsKey(id)) {
      return new Reception.Duplicate(Optional.ofNullable(receipts.get(id)));
    }
    List<byte[]> bytes = new ArrayList<>();
    for (ReceivedPayload payload : message.payloads()) {
      try (InputStream in = payload.content().open()) {
        bytes.add(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    payloads.put(id, bytes);
    messages.add(message);
    return new Reception.Stored();
  }

  @Override
  public void receiptSigned(String messageId, byte[] receiptMessage) {
    receipts.put(messageId, receiptMessage);
  }
}
