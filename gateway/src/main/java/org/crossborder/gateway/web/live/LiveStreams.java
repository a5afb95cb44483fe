// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How many follow at this node. Each holds a connection and a thread, so they are few. */
@Component
final class LiveStreams {
  static final int MOST = 20;
  static final int MOST_OF_ONE = 3;

  private final Map<String, Integer> followers = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /** Lets one more follow, if there is room. */
  synchronized boolean enter(String person) {
    int all = followers.values().stream().mapToInt(Integer::intValue).sum();
    int own = followers.getOrDefault(person, 0);
    boolean room = !closing && all < MOST && own < MOST_OF_ONE;
    if (room) {
      followers.put(person, own + 1);
    }
    return room;
  }

  synchronized void leave(String person) {
    followers.computeIfPresent(person, (name, count) -> count == 1 ? null : count - 1);
  }

  /** Whether the gateway is about to stop, and everybody has to go. */
  boolean isClosing() {
    return closing;
  }

  @EventListener
  void close(ContextClosedEvent event) {
    closing = true;
  }
}
